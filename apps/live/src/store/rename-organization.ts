import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  type Aggregate,
  type Aggregates,
  correctCopies,
  type IndexDefinition,
} from '@nuanxin/platform/store';

export interface NamedOrganization {
  readonly id: Ulid;
  readonly name: string;
}

type OfOrganization = Aggregate & { readonly organization: NamedOrganization };

export const byOrganization: IndexDefinition = {
  fields: { 'organization.id': 1, _id: 1 },
  screen: 'organization renamed: whoever copied its name',
};

/** Gives all records of an organization its new name; `eventId` is of the event that told it. */
export function renameOrganization<T extends OfOrganization>(
  all: Aggregates<T>,
  organization: NamedOrganization,
  eventId: Ulid,
): Promise<void> {
  return correctCopies(all, {
    of: { 'organization.id': organization.id },
    mend: (state) => (state.organization.name === organization.name ? state : { ...state, organization }),
    request: { requestId: eventId, body: organization },
  });
}

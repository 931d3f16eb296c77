import type { Ulid } from '@nuanxin/contracts/kernel';
import type { Aggregate, Aggregates } from '@nuanxin/platform/store';
import { everything, type IndexDefinition } from '@nuanxin/platform/store';

export interface NamedOrganization {
  readonly id: Ulid;
  readonly name: string;
}

type OfOrganization = Aggregate & { readonly organization: NamedOrganization };

/** Read and changed at a time. */
const BATCH = 25;
const OWN = everything('a name is corrected wherever it was copied');

export const byOrganization: IndexDefinition = {
  fields: { 'organization.id': 1, _id: 1 },
  screen: 'organization renamed: whoever copied its name',
};

/** Gives all records of an organization its new name, a batch after the other; `eventId` is of the event that told it. */
export async function renameOrganization<T extends OfOrganization>(
  all: Aggregates<T>,
  organization: NamedOrganization,
  eventId: Ulid,
): Promise<void> {
  const request = { requestId: eventId, body: organization };
  const order = { by: '_id', direction: 'ascending' } as const;
  for (let place: { after?: string } | undefined = {}; place;) {
    const page = { scope: OWN, order, limit: BATCH, ...place };
    const { items, next } = await all.page({ 'organization.id': organization.id }, page);
    const outdated = items.filter(({ organization: { name } }) => name !== organization.name);
    const rename = (state: T) => ({ next: { ...state, organization }, events: [] });
    await Promise.all(outdated.map(({ _id }) => all.change(_id, OWN, request, rename)));
    place = next === undefined ? undefined : { after: next };
  }
}

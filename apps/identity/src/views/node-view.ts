import type { OrganizationNode } from '@nuanxin/contracts/identity';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { NodeRecord } from '../store/organization-store';

/** A node as somebody sees it whose posts are at the nodes of `reach`: the parent of the topmost one is not theirs to see. */
export function nodeView(
  { _id, name, kind, parent, within, revision }: NodeRecord,
  reach: readonly Ulid[],
): OrganizationNode {
  const sees = within.slice(1).some((above) => reach.includes(above));
  return { id: _id, name, kind, revision, ...(parent && sees ? { parent } : {}) };
}

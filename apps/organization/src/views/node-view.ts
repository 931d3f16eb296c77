import type { Ulid } from '@nuanxin/contracts/kernel';
import type { OrganizationNode } from '@nuanxin/contracts/organization';
import type { NodeRecord } from '../store/node-record';

/** A node as somebody sees it whose posts are at the nodes of `reach`: the parent of the topmost one is not theirs to see. */
export function nodeView(
  { _id, name, kind, parent, within, open, formation, establishedOn, revision }: NodeRecord,
  reach: readonly Ulid[],
): OrganizationNode {
  const sees = within.slice(1).some((above) => reach.includes(above));
  return {
    id: _id,
    name,
    kind,
    open,
    establishedOn,
    revision,
    ...(parent && sees ? { parent } : {}),
    ...(formation ? { formation } : {}),
  };
}

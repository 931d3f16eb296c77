import type { Day, Ulid } from '@nuanxin/contracts/kernel';
import { FormationMode, type NodeFact, OrganizationKind } from '@nuanxin/contracts/organization';
import { following, type NodeVersion, OPEN_END } from '@nuanxin/organization/domain';
import type { AggregateWithin, Fresh } from '@nuanxin/platform/store';

/** A node of the tree. `within` is the node itself and all above it, nearest first; the fields are those of the newest version. */
export interface NodeRecord extends AggregateWithin {
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly parent?: Ulid;
  /** The county is 1; sorts parents before their children. */
  readonly depth: number;
  readonly open: boolean;
  readonly formation?: FormationMode;
  readonly establishedOn: Day;
  /** Oldest first. */
  readonly versions: readonly NodeVersion[];
}

const version = {
  _id: false,
  from: { type: String, required: true },
  until: { type: String, required: true },
  name: { type: String, required: true },
  kind: { type: String, enum: OrganizationKind.options, required: true },
  parent: String,
  open: { type: Boolean, required: true },
  mergedInto: String,
  reorganization: { type: String, required: true },
};

export const nodeSchema = {
  name: { type: String, required: true },
  kind: { type: String, enum: OrganizationKind.options, required: true },
  parent: String,
  depth: { type: Number, required: true },
  open: { type: Boolean, required: true },
  formation: { type: String, enum: FormationMode.options },
  establishedOn: { type: String, required: true },
  versions: { type: [version], required: true },
  within: { type: [String], required: true },
};

interface NewNode {
  readonly id: Ulid;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly establishedOn: Day;
  readonly reorganization: Ulid;
  readonly formation?: FormationMode | undefined;
}

/** A node as it is when it is hung below `above`; without one it is the county. */
export function freshNode(
  { id, name, kind, establishedOn, reorganization, formation }: NewNode,
  above: Pick<NodeRecord, '_id' | 'within'> | undefined,
): Fresh<NodeRecord> {
  const place = above ? { parent: above._id } : {};
  const now = { name, kind, open: true, ...place };
  const within = [id, ...(above?.within ?? [])];
  return {
    _id: id,
    ...now,
    within,
    depth: within.length,
    establishedOn,
    versions: [{ ...now, from: establishedOn, until: OPEN_END, reorganization }],
    ...(formation ? { formation } : {}),
  };
}

/** The node with a further version; the one before ends where it begins. */
export function revised(
  node: NodeRecord,
  change: Partial<Pick<NodeRecord, 'name' | 'kind' | 'open'>>,
  { on, by }: { readonly on: Day; readonly by: Ulid },
): NodeRecord {
  const { name, kind, open } = { ...node, ...change };
  const place = node.parent ? { parent: node.parent } : {};
  const versions = following(node.versions, { name, kind, open, ...place }, { on, by });
  return { ...node, name, kind, open, versions };
}

/** What events tell of the node as it is now. */
export function nodeFact({ _id, name, kind, parent, within, open, versions }: Fresh<NodeRecord>): NodeFact {
  const newest = versions.at(-1);
  if (!newest) throw new TypeError(`${_id} has no version`);
  const { from: effectiveOn, reorganization } = newest;
  const now = { id: _id, name, kind, within: [...within], open };
  return { ...now, ...(parent ? { parent } : {}), effectiveOn, reorganization };
}

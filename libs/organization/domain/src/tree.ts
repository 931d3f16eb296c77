import type { Day, Ulid } from '@nuanxin/contracts/kernel';
import type { OrganizationKind } from '@nuanxin/contracts/organization';

/** The end of what still holds. */
export const OPEN_END: Day = '9999-12-31';

/** What a node is at one time. */
export interface NodeState {
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly parent?: Ulid;
  readonly open: boolean;
  /** The node that took over what hung on it, when it was closed by a merger. */
  readonly mergedInto?: Ulid;
}

/** What a node was from one day on, until another. */
export interface NodeVersion extends NodeState {
  readonly from: Day;
  readonly until: Day;
  /** What made it so. */
  readonly reorganization: Ulid;
}

/** A node as the rules see it: oldest version first; without any, the node is not there (any more). */
export interface TreeNode {
  readonly id: Ulid;
  readonly versions: readonly NodeVersion[];
}
export type Tree = ReadonlyMap<Ulid, TreeNode>;

/** What one reorganization makes of one node; without `before` the node is new. */
export interface Step {
  readonly node: Ulid;
  readonly before?: NodeState;
  readonly after: NodeState;
}

/** What the node is today; undefined when it is not there. */
export function newest({ versions }: Pick<TreeNode, 'versions'>): NodeVersion | undefined {
  return versions.at(-1);
}

/** What the node was on a day; undefined when it did not exist. */
export function versionOn({ versions }: Pick<TreeNode, 'versions'>, day: Day): NodeVersion | undefined {
  return versions.findLast(({ from, until }) => from <= day && day < until);
}

export function stateOf({ name, kind, parent, open, mergedInto }: NodeState): NodeState {
  return { name, kind, open, ...(parent ? { parent } : {}), ...(mergedInto ? { mergedInto } : {}) };
}

/** The versions with a further one; the one before ends where it begins. */
export function following(
  versions: readonly NodeVersion[],
  after: NodeState,
  { on, by }: { readonly on: Day; readonly by: Ulid },
): NodeVersion[] {
  const before = versions.map((each) => (each.until === OPEN_END ? { ...each, until: on } : each));
  return [...before, { ...stateOf(after), from: on, until: OPEN_END, reorganization: by }];
}

/** The versions without the newest one; the one before holds again. */
export function preceding(versions: readonly NodeVersion[]): NodeVersion[] {
  const left = versions.slice(0, -1);
  return left.map((each, place) => (place === left.length - 1 ? { ...each, until: OPEN_END } : each));
}

/**
 * The node and all above it on a day, nearest first, and the next day on which one of them changed.
 * Undefined when the way up does not end at the county: something above did not exist, or it leads round in a circle.
 */
export function wayUp(tree: Tree, id: Ulid, day: Day): { way: Ulid[]; changes: Day } | undefined {
  const way: Ulid[] = [];
  let changes = OPEN_END;
  for (let at: Ulid | undefined = id; at !== undefined;) {
    const node = tree.get(at);
    const version: NodeVersion | undefined = node && versionOn(node, day);
    if (!version || way.includes(at)) return undefined;
    way.push(at);
    if (version.until < changes) changes = version.until;
    at = version.parent;
  }
  return { way, changes };
}

/** Whether the node reaches the county on `from` and on every day after it. */
export function alwaysReachesCounty(tree: Tree, id: Ulid, from: Day): boolean {
  for (let day = from; day !== OPEN_END;) {
    const up = wayUp(tree, id, day);
    if (!up) return false;
    day = up.changes;
  }
  return true;
}

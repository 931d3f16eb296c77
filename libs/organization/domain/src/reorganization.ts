import type { Day, ErrorCode, Ulid } from '@nuanxin/contracts/kernel';
import type { OrganizationKind } from '@nuanxin/contracts/organization';
import { mayStandUnder } from './kinds';
import {
  alwaysReachesCounty,
  following,
  newest,
  type NodeState,
  preceding,
  stateOf,
  type Step,
  type Tree,
  type TreeNode,
} from './tree';

/** What somebody wants to change in the structure. */
export type Wish =
  | {
      readonly kind: 'add';
      readonly id: Ulid;
      readonly name: string;
      readonly of: OrganizationKind;
      readonly parent: Ulid;
    }
  | { readonly kind: 'rename'; readonly node: Ulid; readonly name: string }
  | { readonly kind: 'move'; readonly node: Ulid; readonly parent: Ulid }
  | { readonly kind: 'close' | 'reopen'; readonly node: Ulid }
  | { readonly kind: 'change-kind'; readonly node: Ulid; readonly to: OrganizationKind }
  | { readonly kind: 'merge'; readonly sources: readonly Ulid[]; readonly target: Ulid }
  | {
      readonly kind: 'split';
      readonly id: Ulid;
      readonly source: Ulid;
      readonly name: string;
      readonly children: readonly Ulid[];
    };

/** Why a reorganization cannot be: a code that the contract names. */
export type Fault = Extract<ErrorCode, `organization.${string}`> | 'record.absent';

export type Planned = { readonly steps: readonly Step[] } | { readonly fault: Fault };

const faulty = (fault: Fault): Planned => ({ fault });
const MERGED = { open: false } as const;

/** The steps that fulfil a wish today, or the fault that speaks against it. What the result has to be like: `faultIn`. */
export function planned(tree: Tree, wish: Wish): Planned {
  const stateAt = (id: Ulid): NodeState | undefined => {
    const node = tree.get(id);
    const version = node && newest(node);
    return version && stateOf(version);
  };
  const changed = (id: Ulid, change: (before: NodeState) => NodeState): Step | undefined => {
    const before = stateAt(id);
    return before && { node: id, before, after: change(before) };
  };
  const all = (...steps: (Step | undefined)[]): Planned =>
    steps.every((step) => step !== undefined) ? { steps } : faulty('record.absent');

  switch (wish.kind) {
    case 'add': {
      const { id, name, of: kind, parent } = wish;
      return { steps: [{ node: id, after: { name, kind, parent, open: true } }] };
    }
    case 'rename':
      return all(changed(wish.node, (before) => ({ ...before, name: wish.name })));
    case 'move':
      return all(changed(wish.node, (before) => ({ ...before, parent: wish.parent })));
    case 'close':
      return all(changed(wish.node, (before) => ({ ...before, open: false })));
    case 'reopen':
      return all(changed(wish.node, ({ mergedInto: _over, ...before }) => ({ ...before, open: true })));
    case 'change-kind':
      return all(changed(wish.node, (before) => ({ ...before, kind: wish.to })));
    case 'merge': {
      const { sources, target } = wish;
      const into = stateAt(target);
      if (!into) return faulty('record.absent');
      if (!into.open) return faulty('organization.closed');
      if (sources.includes(target)) return faulty('organization.cycle');
      // A source that hangs on another one is closed where it is.
      const children = openChildren(tree, sources).filter((id) => !sources.includes(id));
      if (children.includes(target)) return faulty('organization.cycle');
      return all(
        ...children.map((id) => changed(id, (before) => ({ ...before, parent: target }))),
        ...sources.map((id) => changed(id, (before) => ({ ...before, ...MERGED, mergedInto: target }))),
      );
    }
    case 'split': {
      const { id, source, name, children } = wish;
      const from = stateAt(source);
      if (!from) return faulty('record.absent');
      if (!from.parent) return faulty('organization.county');
      const known = new Set(openChildren(tree, [source]));
      if (!children.every((child) => known.has(child))) return faulty('record.absent');
      const { kind, parent } = from;
      return all(
        { node: id, after: { name, kind, parent, open: true } },
        ...children.map((child) => changed(child, (before) => ({ ...before, parent: id }))),
      );
    }
  }
}

/** The open nodes that hang on any of the given ones. */
export function openChildren(tree: Tree, parents: readonly Ulid[]): Ulid[] {
  return [...tree.values()].flatMap((node) => {
    const now = newest(node);
    return now?.open && now.parent !== undefined && parents.includes(now.parent) ? node.id : [];
  });
}

interface Making {
  readonly id: Ulid;
  readonly effectiveOn: Day;
  readonly steps: readonly Step[];
}

/** The tree after a reorganization. */
export function applied(tree: Tree, { id: by, effectiveOn: on, steps }: Making): Tree {
  const next = new Map(tree);
  for (const { node: id, after } of steps)
    next.set(id, { id, versions: following(next.get(id)?.versions ?? [], after, { on, by }) });
  return next;
}

/** The tree as if the reorganization had not been; a fault when something built on it since. */
export function withdrawn(
  tree: Tree,
  { id, steps }: Pick<Making, 'id' | 'steps'>,
): { readonly tree: Tree } | { readonly fault: Fault } {
  const next = new Map(tree);
  for (const { node: touched } of steps) {
    const node = next.get(touched);
    if (!node || newest(node)?.reorganization !== id) return { fault: 'organization.superseded' };
    next.set(touched, { id: touched, versions: preceding(node.versions) });
  }
  return { tree: next };
}

/** Whether the day is one on which the nodes can change: not to come, and not before they last changed. */
export function dayFault(
  tree: Tree,
  steps: readonly Step[],
  effectiveOn: Day,
  today: Day,
): Fault | undefined {
  const tooEarly = steps.some(({ node }) => {
    const now = newest(tree.get(node) ?? { versions: [] });
    return now !== undefined && effectiveOn < now.from;
  });
  return tooEarly || effectiveOn > today ? 'organization.day' : undefined;
}

/**
 * What is wrong with a tree in which `touched` nodes have just changed, from `effectiveOn` on: each existing one stands where its
 * kind may, on something open, and reaches the county on every day.
 */
export function faultIn(tree: Tree, touched: readonly Ulid[], effectiveOn: Day): Fault | undefined {
  for (const id of touched) {
    const node = tree.get(id);
    if (!node) return 'record.absent';
    const fault = newest(node) ? placeFault(tree, node, effectiveOn) : goneFault(tree, id);
    if (fault) return fault;
  }
  return undefined;
}

function placeFault(tree: Tree, node: TreeNode, effectiveOn: Day): Fault | undefined {
  const now = newest(node);
  if (!now) return 'record.absent';
  if (now.parent === undefined)
    return now.kind === 'county' && now.open ? belowFault(tree, node) : 'organization.county';
  const above = newest(tree.get(now.parent) ?? { versions: [] });
  if (!above) return 'record.absent';
  if (now.open && !above.open) return 'organization.closed';
  if (now.open && !mayStandUnder(now.kind, above.kind)) return 'organization.kind-misplaced';
  const from = effectiveOn < now.from ? now.from : effectiveOn;
  if (!alwaysReachesCounty(tree, node.id, from)) return 'organization.cycle';
  return belowFault(tree, node);
}

function belowFault(tree: Tree, node: TreeNode): Fault | undefined {
  const now = newest(node);
  const below = openChildren(tree, [node.id]).map((id) => newest(tree.get(id) ?? { versions: [] }));
  if (now && !now.open && below.length > 0) return 'organization.in-use';
  const misplaced = now && below.some((child) => child && !mayStandUnder(child.kind, now.kind));
  return misplaced ? 'organization.kind-misplaced' : undefined;
}

/** A node that was never there must not have had anything below it either. */
function goneFault(tree: Tree, id: Ulid): Fault | undefined {
  const used = [...tree.values()].some(({ versions }) => versions.some(({ parent }) => parent === id));
  return used ? 'organization.in-use' : undefined;
}

import type { Ulid } from '@nuanxin/contracts/kernel';
import { OrganizationKind } from '@nuanxin/contracts/organization';
import * as fc from 'fast-check';
import { mayStandUnder } from './kinds';
import { applied, dayFault, faultIn, planned, type Wish, withdrawn } from './reorganization';
import { alwaysReachesCounty, newest, OPEN_END, type Tree, versionOn, wayUp } from './tree';

const FIRST = '2026-01-01';
const dayOf = (number: number) => `2026-02-${String(number).padStart(2, '0')}`;
const TODAY = dayOf(28);
const node = (id: Ulid, kind: OrganizationKind, parent?: Ulid) => ({
  id,
  versions: [
    {
      name: id,
      kind,
      open: true,
      from: FIRST,
      until: OPEN_END,
      reorganization: id,
      ...(parent ? { parent } : {}),
    },
  ],
});

/** county ← two townships with villages and a committee with branches. */
const START: Tree = new Map(
  [
    node('county', 'county'),
    node('t1', 'township', 'county'),
    node('t2', 'township', 'county'),
    node('v1', 'township', 't1'),
    node('v2', 'township', 't2'),
    node('committee', 'industry-committee', 'county'),
    node('b1', 'branch', 'committee'),
    node('b2', 'branch', 'committee'),
  ].map((each) => [each.id, each]),
);

interface Made {
  readonly id: Ulid;
  readonly effectiveOn: string;
  readonly steps: NonNullable<Extract<ReturnType<typeof planned>, { steps: unknown }>['steps']>;
}

function attempt(
  tree: Tree,
  id: Ulid,
  wish: Wish,
  effectiveOn: string,
): { tree: Tree; made?: Made; fault?: string } {
  const plan = planned(tree, wish);
  if ('fault' in plan) return { tree, fault: plan.fault };
  const made = { id, effectiveOn, steps: plan.steps };
  const next = applied(tree, made);
  const touched = plan.steps.map((step) => step.node);
  const fault = dayFault(tree, plan.steps, effectiveOn, TODAY) ?? faultIn(next, touched, effectiveOn);
  return fault ? { tree, fault } : { tree: next, made };
}

function withdraw(tree: Tree, made: Made): Tree | undefined {
  const result = withdrawn(tree, made);
  if ('fault' in result) return undefined;
  const touched = made.steps.map((step) => step.node);
  return faultIn(result.tree, touched, made.effectiveOn) ? undefined : result.tree;
}

const fault = (wish: Wish, on = dayOf(1), tree = START) => attempt(tree, 'r', wish, on).fault;

describe('what a reorganization may not do', () => {
  const rows: [string, Wish, string | undefined][] = [
    ['hang a node on itself', { kind: 'move', node: 't1', parent: 't1' }, 'organization.cycle'],
    ['hang a node below itself', { kind: 'move', node: 't1', parent: 'v1' }, 'organization.cycle'],
    [
      'hang a township on a branch',
      { kind: 'move', node: 'v1', parent: 'b1' },
      'organization.kind-misplaced',
    ],
    ['move the county', { kind: 'move', node: 'county', parent: 't1' }, 'organization.kind-misplaced'],
    ['close what something open hangs on', { kind: 'close', node: 't1' }, 'organization.in-use'],
    ['close the county', { kind: 'close', node: 'county' }, 'organization.county'],
    [
      'make a branch of what has branches',
      { kind: 'change-kind', node: 'committee', to: 'branch' },
      'organization.kind-misplaced',
    ],
    ['merge a node into itself', { kind: 'merge', sources: ['t1'], target: 't1' }, 'organization.cycle'],
    ['merge a node into its child', { kind: 'merge', sources: ['t1'], target: 'v1' }, 'organization.cycle'],
    [
      'split off what is elsewhere',
      { kind: 'split', id: 'n', source: 't1', name: 'n', children: ['v2'] },
      'record.absent',
    ],
    ['touch what does not exist', { kind: 'close', node: 'nothing' }, 'record.absent'],
    ['but a village may change its township', { kind: 'move', node: 'v1', parent: 't2' }, undefined],
    [
      'and two committees’ branches may come together',
      { kind: 'merge', sources: ['t1'], target: 't2' },
      undefined,
    ],
  ];
  it.each(rows)('%s', (_what, wish, expected) => expect(fault(wish)).toBe(expected));

  it('take effect in the future, before the node last changed, or before what it hangs on was there', () => {
    const move = { kind: 'move', node: 'v1', parent: 't2' } as const;
    expect(fault(move, '2026-03-01')).toBe('organization.day');
    expect(fault(move, '2025-12-31')).toBe('organization.day');
    const { tree } = attempt(
      START,
      'a',
      { kind: 'add', id: 't3', name: 't3', of: 'township', parent: 'county' },
      dayOf(10),
    );
    expect(fault({ kind: 'move', node: 'v1', parent: 't3' }, dayOf(9), tree)).toBe('organization.cycle');
    expect(fault({ kind: 'move', node: 'v1', parent: 't3' }, dayOf(10), tree)).toBeUndefined();
  });

  it('lead round in a circle on any day of the past, though not today', () => {
    const moved = attempt(START, 'a', { kind: 'move', node: 't2', parent: 't1' }, dayOf(5)).tree;
    const back = attempt(moved, 'b', { kind: 'move', node: 't2', parent: 'county' }, dayOf(10)).tree;
    expect(fault({ kind: 'move', node: 't1', parent: 't2' }, dayOf(7), back)).toBe('organization.cycle');
    expect(fault({ kind: 'move', node: 't1', parent: 't2' }, dayOf(10), back)).toBeUndefined();
  });
});

const ids = [...START.keys(), 'n0', 'n1', 'n2', 'n3'];
const anyId = fc.constantFrom(...ids);
const anyWish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), node: anyId, parent: anyId }),
  fc.record({ kind: fc.constant('rename' as const), node: anyId, name: fc.constantFrom('甲', '乙') }),
  fc.record({ kind: fc.constantFrom('close' as const, 'reopen' as const), node: anyId }),
  fc.record({
    kind: fc.constant('change-kind' as const),
    node: anyId,
    to: fc.constantFrom(...OrganizationKind.options),
  }),
  fc.record({
    kind: fc.constant('merge' as const),
    sources: fc.uniqueArray(anyId, { minLength: 1, maxLength: 2 }),
    target: anyId,
  }),
  fc.record({ source: anyId, wanted: fc.nat(3) }).map(({ source, wanted }): Wish => ({
    kind: 'split',
    id: `n${wanted}`,
    source,
    name: '新设',
    children: [],
  })),
  fc
    .record({ parent: anyId, wanted: fc.nat(3), of: fc.constantFrom(...OrganizationKind.options) })
    .map(({ parent, wanted, of }): Wish => ({ kind: 'add', id: `n${wanted}`, name: '新增', of, parent })),
);
const anyHistory = fc.array(fc.record({ wish: anyWish, day: fc.integer({ min: 1, max: 28 }) }), {
  maxLength: 25,
});

function play(history: { wish: Wish; day: number }[]) {
  const days: string[] = [];
  let tree = START;
  const made: Made[] = [];
  const before: Tree[] = [];
  history.forEach(({ wish, day }, number) => {
    if ((wish.kind === 'add' || wish.kind === 'split') && tree.get(wish.id)) return;
    const { tree: next, made: one } = attempt(tree, `r${number}`, wish, dayOf(day));
    if (!one) return;
    before.push(tree);
    made.push(one);
    days.push(dayOf(day));
    tree = next;
  });
  return { tree, made, before };
}

describe('any sequence of reorganizations', () => {
  it('leaves every node on a way to the county on every day, standing where its kind may', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { tree } = play(history);
        for (const each of tree.values()) {
          const first = each.versions[0]?.from ?? OPEN_END;
          expect(alwaysReachesCounty(tree, each.id, first)).toBe(true);
          const now = newest(each);
          const above =
            now?.parent === undefined ? undefined : newest(tree.get(now.parent) ?? { versions: [] });
          if (now && above) {
            expect(now.open && !mayStandUnder(now.kind, above.kind)).toBe(false);
            expect(now.open && !above.open).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('withdrawn from the last to the first gives the tree of the beginning', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { tree, made, before } = play(history);
        let now = tree;
        for (let last = made.length - 1; last >= 0; last--) {
          const step = made[last];
          const next = step && withdraw(now, step);
          expect(next).toBeDefined();
          now = next ?? now;
          expect(alive(now)).toEqual(alive(before[last] ?? START));
        }
        expect(alive(now)).toEqual(alive(START));
      }),
      { numRuns: 300 },
    );
  });

  it('withdrawn in any order either refuses or leaves a sound tree', () => {
    fc.assert(
      fc.property(anyHistory, fc.infiniteStream(fc.nat(24)), (history, order) => {
        const { tree, made } = play(history);
        let now = tree;
        for (let tries = 0; tries < made.length; tries++) {
          const step = made[(order.next().value ?? 0) % made.length];
          now = (step && withdraw(now, step)) ?? now;
          for (const { id, versions } of now.values())
            if (versions[0]) expect(alwaysReachesCounty(now, id, versions[0].from)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never changes what an earlier day looked like', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { made, before, tree } = play(history);
        made.forEach(({ effectiveOn }, place) => {
          const after = before[place + 1] ?? tree;
          for (let number = 1; dayOf(number) < effectiveOn; number++)
            expect(seenOn(after, dayOf(number))).toEqual(seenOn(before[place] ?? START, dayOf(number)));
        });
      }),
      { numRuns: 200 },
    );
  });
});

const alive = (tree: Tree) =>
  [...tree.values()]
    .filter(({ versions }) => versions.length > 0)
    .sort((one, two) => (one.id < two.id ? -1 : 1));

const seenOn = (tree: Tree, day: string) =>
  alive(tree).flatMap((each) => {
    const version = versionOn(each, day);
    return version
      ? { id: each.id, name: version.name, open: version.open, way: wayUp(tree, each.id, day)?.way }
      : [];
  });

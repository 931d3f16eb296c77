import type { Caller } from '@nuanxin/contracts/kernel';
import { explained, officialAt, someId } from '@nuanxin/platform/testing';
import fc from 'fast-check';
import type { Order } from './cursor';
import { scopeFilter } from './scope';
import { all, notebook } from './testing/notebook';

const { test, store, keep } = notebook();

jest.setTimeout(20_000);

async function walk(run: string, order: Order, limit: number): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | undefined; ;) {
    const { items, next } = await store.page({ run }, { order, limit, scope: all, after });
    expect(items.length).toBeLessThanOrEqual(limit);
    seen.push(...items.map(({ _id }) => _id));
    if (next === undefined) return seen;
    after = next;
  }
}

describe('pages', () => {
  const abouts = fc.array(
    fc.record({ rank: fc.integer({ min: 0, max: 4 }), title: fc.constantFrom('甲', '乙', '丙') }),
    {
      maxLength: 25,
    },
  );
  const orders = fc.record<Order>({
    by: fc.constantFrom('rank', 'title', '_id'),
    direction: fc.constantFrom('ascending', 'descending'),
  });

  it('together hold every record once, in one order, however long a page is', () =>
    fc.assert(
      fc.asyncProperty(abouts, orders, fc.integer({ min: 1, max: 7 }), async (given, order, limit) => {
        const { run, kept } = await keep(given);
        const seen = await walk(run, order, limit);
        expect(seen).toEqual(await walk(run, order, 200));
        expect([...seen].sort()).toEqual(kept.map(({ _id }) => _id).sort());
        const ranks = seen.map((id) => kept.find(({ _id }) => _id === id)!.rank);
        const sorted = [...ranks].sort((a, b) => (order.direction === 'ascending' ? a - b : b - a));
        if (order.by === 'rank') expect(ranks).toEqual(sorted);
      }),
      { numRuns: 12 },
    ));

  it('do not shift when a record appears on a page already seen', async () => {
    const { run, kept } = await keep([3, 4, 5, 6].map((rank) => ({ rank, title: 'x' })));
    const order = { by: 'rank', direction: 'ascending' } as const;
    const first = await store.page({ run }, { order, limit: 2, scope: all });
    const early = { _id: someId(), run, rank: 1, title: 'x', accountId: someId(), within: [] };
    await store.insert(early, { requestId: early._id, body: early, events: [] });
    const second = await store.page({ run }, { order, limit: 2, scope: all, after: first.next });
    expect(second.items.map(({ rank }) => rank)).toEqual([5, 6]);
    expect(kept).toHaveLength(4);
  });

  it('of several places hold what lies in two of them once, in the one order of all', async () => {
    const [county, town, village] = [someId(), someId(), someId()];
    const at = (rank: number, ...within: string[]) => ({ rank, title: 'x', within });
    const { run } = await keep([
      at(5, town),
      at(1, village),
      at(2, county),
      at(4, town, village),
      at(3, village),
    ]);
    const grantAt = (node: string) => ({ node, role: 'spec', permissions: ['broadcast.read' as const] });
    const caller = officialAt(town, 'county-official') as Extract<Caller, { kind: 'official' }>;
    const scope = scopeFilter(
      { caller: { ...caller, grants: [town, village].map(grantAt) } },
      'broadcast.read',
    );
    const order = { by: 'rank', direction: 'ascending' } as const;
    const first = await store.page({ run }, { order, limit: 2, scope });
    const second = await store.page({ run }, { order, limit: 2, scope, after: first.next });
    expect([...first.items, ...second.items].map(({ rank }) => rank)).toEqual([1, 3, 4, 5]);
    expect(second.next).toBeUndefined();
  });

  it('refuse a cursor that is made up or belongs to another order', async () => {
    const { run } = await keep([1, 2].map((rank) => ({ rank, title: 'x' })));
    const { next } = await store.page(
      { run },
      { order: { by: 'rank', direction: 'ascending' }, limit: 1, scope: all },
    );
    const order = { by: 'title', direction: 'ascending' } as const;
    for (const after of [next, 'eyJhIjoxfQ', '%%%', Buffer.from('[]').toString('base64url')])
      await expect(store.page({ run }, { order, limit: 1, scope: all, after })).rejects.toMatchObject({
        code: 'request.invalid',
      });
  });

  it('are served by the index that is declared for them', async () => {
    const { run } = await keep([1, 2, 3, 4].map((rank) => ({ rank, title: 'x' })));
    const order = { by: 'rank', direction: 'ascending' } as const;
    const plans = await explained(test.database, async () => {
      const { next } = await store.page({ run }, { order, limit: 2, scope: all });
      await store.page({ run }, { order, limit: 2, scope: all, after: next });
    });
    expect(plans).toHaveLength(2);
    expect(plans.filter(({ scansAll }) => scansAll)).toEqual([]);
    expect(plans[1]?.indexes).toEqual([expect.stringContaining('run_1')]);
  });

  it('that no index serves are found out', async () => {
    const plans = await explained(test.database, () => store.first({ accountId: 'x' }, all));
    expect(plans).toMatchObject([{ collection: 'notes', operation: 'findOne', indexes: [], scansAll: true }]);
  });
});

import type { OwnOrder } from '@nuanxin/contracts/live';
import {
  cancelOwnOrder,
  endBroadcast,
  listOrders,
  orderPlaced,
  placeOrder,
  readBroadcast,
  readProduct,
} from '@nuanxin/contracts/live';
import { eventually, worker } from '@nuanxin/platform/testing';
import fc from 'fast-check';
import { CrashingDatabase } from '../../testing/crashing-database';
import { someOnAir, someProduct } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { someOrder } from '../../testing/orders';

const crashes = new CrashingDatabase();
let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const PRICE = 9_901;
const LIMIT = 4;
const RETRIES = 6;
const RUNS = 6;

/** What one person does: how many orders of how many pieces, how often each is sent, and whether it is taken back. */
const people = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 3 }),
    orders: fc.integer({ min: 1, max: 2 }),
    copies: fc.integer({ min: 1, max: 3 }),
    cancels: fc.boolean(),
  }),
  { minLength: 4, maxLength: 12 },
);
const scenario = fc.record({
  pieces: fc.integer({ min: 1, max: 20 }),
  people,
  /** Writes after which the process dies, counted from the last death. */
  deaths: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 4, maxLength: 15 }),
});

/** Asks again while the service is down, as a phone would; undefined when it is refused or never answered. */
async function insist<T>(ask: () => Promise<T>): Promise<T | undefined> {
  for (let attempt = 0; attempt < RETRIES; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : error;
      if (code !== 'service.failed' && code !== 'service.unavailable') return undefined;
    }
  }
  return undefined;
}

it('whatever dies whenever: nothing is oversold, no acknowledged order is lost, the sums are right to the fen', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ({ pieces, people, deaths }) => {
      const { id: productId } = await someProduct(live, { stock: pieces + 7 });
      const offer = { productId, quantity: pieces, priceFen: PRICE, limitPerBuyer: LIMIT };
      const broadcast = await someOnAir(live, [offer]);

      crashes.plan(deaths);
      const acknowledged = new Map<string, OwnOrder>();
      const everybody = people.flatMap(({ quantity, orders, copies, cancels }) => {
        const buyer = worker();
        return Array.from({ length: orders }, async () => {
          const request = someOrder(live, broadcast.id, productId, { quantity });
          const sent = Array.from({ length: copies }, () =>
            insist(() => live.ask(placeOrder, request, buyer)),
          );
          const answers = await Promise.all(sent);
          const order = answers.find((answer) => answer !== undefined);
          if (!order) return;
          acknowledged.set(order.id, order);
          if (!cancels) return;
          const cancel = { requestId: live.id(), id: order.id, revision: order.revision };
          const cancelled = await insist(() => live.ask(cancelOwnOrder, cancel, buyer));
          if (cancelled) acknowledged.set(order.id, cancelled);
        });
      });
      await Promise.all(everybody);
      crashes.plan([]);
      await live.sweep();

      const { items } = await live.ask(listOrders, { broadcastId: broadcast.id, limit: 200 });
      const standing = items.filter(({ state }) => state === 'placed');
      const soldPieces = standing.reduce((sum, { quantity }) => sum + quantity, 0);
      const { offers, totals } = await live.ask(readBroadcast, { id: broadcast.id });
      expect(offers).toMatchObject([{ left: pieces - soldPieces, sold: soldPieces }]);
      expect(soldPieces).toBeLessThanOrEqual(pieces);
      expect(totals).toEqual({
        orders: standing.length,
        pieces: soldPieces,
        salesFen: standing.reduce((sum, { totalFen }) => sum + totalFen, 0),
        cancelledFen: items
          .filter(({ state }) => state === 'cancelled')
          .reduce((sum, { totalFen }) => sum + totalFen, 0),
      });
      for (const { id, state, totalFen } of acknowledged.values())
        expect(items.find((item) => item.id === id)).toMatchObject(
          state === 'placed' ? { totalFen } : { state, totalFen },
        );
      await eventually(() => {
        const told = live.service.events(orderPlaced.type).map(({ subject }) => subject);
        for (const { id } of items) expect(told.filter((subject) => subject === id)).toHaveLength(1);
      });

      const end = { requestId: live.id(), id: broadcast.id, revision: broadcast.revision };
      await live.ask(endBroadcast, end);
      expect((await live.ask(readProduct, { id: productId })).stock).toBe(pieces + 7 - soldPieces);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(crashes.died).toBeGreaterThan(RUNS);
}, 60_000);

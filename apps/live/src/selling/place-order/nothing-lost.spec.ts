import type { OwnOrder } from '@nuanxin/contracts/live';
import {
  cancelOwnOrder,
  confirmOrder,
  endBroadcast,
  listOrders,
  orderPlaced,
  orderReserved,
  placeOrder,
  readBroadcast,
  readProduct,
  RESERVED_MINUTES,
} from '@nuanxin/contracts/live';
import { eventually, worker } from '@nuanxin/platform/testing';
import fc from 'fast-check';
import { CrashingDatabase } from '../../testing/crashing-database';
import { someOnAir, someProduct } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { OfferStore } from '../../store/offer-store';
import { someConfirmation, someOrder, someReservation } from '../../testing/orders';

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

/**
 * What one person does: how many orders of how many pieces, how often each is sent, whether it is reserved first and then
 * confirmed, and whether it is taken back.
 */
const people = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 3 }),
    orders: fc.integer({ min: 1, max: 2 }),
    copies: fc.integer({ min: 1, max: 3 }),
    way: fc.constantFrom('placed', 'confirmed', 'left' as const),
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
      const everybody = people.flatMap(({ quantity, orders, copies, way, cancels }) => {
        const buyer = worker();
        return Array.from({ length: orders }, async () => {
          const request =
            way === 'placed'
              ? someOrder(live, broadcast.id, productId, { quantity })
              : someReservation(live, broadcast.id, productId, quantity);
          const sent = Array.from({ length: copies }, () =>
            insist(() => live.ask(placeOrder, request, buyer)),
          );
          const answers = await Promise.all(sent);
          let order = answers.find((answer) => answer !== undefined);
          if (!order) return;
          acknowledged.set(order.id, order);
          if (way === 'confirmed') {
            const confirmation = someConfirmation(live, order);
            const confirmed = await Promise.all(
              Array.from({ length: copies }, () => insist(() => live.ask(confirmOrder, confirmation, buyer))),
            );
            order = confirmed.find((answer) => answer !== undefined);
            if (!order) return;
            acknowledged.set(order.id, order);
          }
          if (!cancels) return;
          const { id, revision } = order;
          const cancel = { requestId: live.id(), id, revision };
          const cancelled = await insist(() => live.ask(cancelOwnOrder, cancel, buyer));
          if (cancelled) acknowledged.set(order.id, cancelled);
        });
      });
      await Promise.all(everybody);
      crashes.plan([]);
      await live.sweep();
      await live.sweep(RESERVED_MINUTES * 60);

      const { items } = await live.ask(listOrders, { broadcastId: broadcast.id, limit: 200 });
      const standing = items.filter(({ state }) => state === 'placed');
      const soldPieces = standing.reduce((sum, { quantity }) => sum + quantity, 0);
      const { offers, totals } = await live.ask(readBroadcast, { id: broadcast.id });
      expect(offers).toMatchObject([{ left: pieces - soldPieces, sold: soldPieces }]);
      expect(soldPieces).toBeLessThanOrEqual(pieces);
      expect((await live.service.get(OfferStore).find(broadcast.id, productId))?.reserved ?? 0).toBe(0);
      expect(totals).toEqual({
        orders: standing.length,
        pieces: soldPieces,
        salesFen: standing.reduce((sum, { totalFen }) => sum + totalFen, 0),
        cancelledFen: items
          .filter(({ state, buyer }) => state === 'cancelled' && buyer)
          .reduce((sum, { totalFen }) => sum + totalFen, 0),
        refundedFen: 0,
      });
      for (const { id, state, totalFen } of acknowledged.values())
        expect(items.find((item) => item.id === id)).toMatchObject(
          state === 'placed' || state === 'reserved' ? { totalFen } : { state, totalFen },
        );
      await eventually(() => {
        const told = live.service.events(orderPlaced.type).map(({ subject }) => subject);
        const held = live.service.events(orderReserved.type).map(({ subject }) => subject);
        for (const { id, buyer } of items) {
          expect(told.filter((subject) => subject === id)).toHaveLength(buyer ? 1 : 0);
          expect([...told, ...held]).toContain(id);
        }
      });

      const end = { requestId: live.id(), id: broadcast.id, revision: broadcast.revision };
      await live.ask(endBroadcast, end);
      expect((await live.ask(readProduct, { id: productId })).stock).toBe(pieces + 7 - soldPieces);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(crashes.died).toBeGreaterThan(RUNS);
}, 60_000);

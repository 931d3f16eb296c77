import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  cancelOrder,
  cancelOwnOrder,
  completeOrder,
  endBroadcast,
  orderCancelled,
  placeOrder,
  readBroadcast,
  readProduct,
} from '@nuanxin/contracts/live';
import { eventually, worker } from '@nuanxin/platform/testing';
import { someOnAir, someProduct } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { someOrder } from '../../testing/orders';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

async function sold(quantity: number) {
  const { id: productId } = await someProduct(live, { stock: 10 });
  const broadcast = await someOnAir(live, [{ productId, quantity: 10, limitPerBuyer: 5 }]);
  const buyer = worker();
  const order = await live.ask(placeOrder, someOrder(live, broadcast.id, productId, { quantity }), buyer);
  return { productId, broadcast, buyer, order };
}
const on = ({ id, revision }: { id: Ulid; revision: number }) => ({ requestId: live.id(), id, revision });

describe('a cancelled order', () => {
  it('brings its pieces back for others and for its buyer, once', async () => {
    const { productId, broadcast, buyer, order } = await sold(5);
    const cancel = on(order);
    const answers = await Promise.all([1, 2, 3].map(() => live.ask(cancelOwnOrder, cancel, buyer)));
    expect(answers.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    await live.sweep();
    const after = await live.ask(readBroadcast, { id: broadcast.id });
    expect(after.offers).toMatchObject([{ left: 10, sold: 0 }]);
    expect(after.totals).toEqual({
      orders: 0,
      pieces: 0,
      salesFen: 0,
      cancelledFen: 5 * 9_900,
      refundedFen: 0,
    });
    const again = someOrder(live, broadcast.id, productId, { quantity: 5 });
    expect(await live.refusal(placeOrder, again, buyer)).toBeUndefined();
    await eventually(() =>
      expect(
        live.service.events(orderCancelled.type).filter(({ subject }) => subject === order.id),
      ).toMatchObject([{ data: { by: 'buyer' } }]),
    );
  });

  it('of an ended broadcast brings them back to the product', async () => {
    const { productId, broadcast, order } = await sold(4);
    await live.ask(endBroadcast, on(broadcast));
    expect((await live.ask(readProduct, { id: productId })).stock).toBe(6);
    await live.ask(cancelOrder, on(order));
    expect((await live.ask(readProduct, { id: productId })).stock).toBe(10);
    expect((await live.ask(readBroadcast, { id: broadcast.id })).totals).toMatchObject({
      pieces: 0,
      salesFen: 0,
    });
  });

  it('is not handed over any more, and one handed over is not cancelled', async () => {
    const { buyer, order } = await sold(1);
    const completed = await live.ask(completeOrder, on(order));
    expect(completed.state).toBe('completed');
    expect(await live.refusal(cancelOwnOrder, on(completed), buyer)).toBe('live.order-closed');
    const other = await sold(1);
    const cancelled = await live.ask(cancelOrder, on(other.order));
    expect(await live.refusal(completeOrder, on(cancelled))).toBe('live.order-closed');
  });

  it('was its buyer’s own', async () => {
    const { order } = await sold(1);
    expect(await live.refusal(cancelOwnOrder, on(order), worker())).toBe('record.absent');
  });
});

import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  cancelOwnOrder,
  completeOrder,
  confirmOrder,
  endBroadcast,
  listOrders,
  orderExpired,
  orderPlaced,
  orderReserved,
  placeOrder,
  readBroadcast,
  readOwnOrder,
  readProduct,
  readStudioSnapshot,
  RESERVED_MINUTES,
} from '@nuanxin/contracts/live';
import { eventually, worker } from '@nuanxin/platform/testing';
import { someOnAir, someProduct } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { bought, DELIVERY, someConfirmation, someOrder, someReservation } from '../../testing/orders';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const TEN_MINUTES = RESERVED_MINUTES * 60;

async function onSale(quantity: number, limitPerBuyer = quantity) {
  const { id: productId } = await someProduct(live, { stock: quantity });
  const broadcast = await someOnAir(live, [{ productId, quantity, limitPerBuyer }]);
  const counted = async () => {
    const { offers, totals } = await live.ask(readBroadcast, { id: broadcast.id });
    return { left: offers[0]?.left, sold: offers[0]?.sold, ...totals };
  };
  return { productId, broadcast, broadcastId: broadcast.id, counted };
}

const reserve = (
  { broadcastId, productId }: { broadcastId: Ulid; productId: Ulid },
  quantity: number,
  buyer = worker(),
) => live.ask(placeOrder, someReservation(live, broadcastId, productId, quantity), buyer);

describe('a reservation', () => {
  it('holds its pieces for ten minutes without counting as sold', async () => {
    const sale = await onSale(5);
    const buyer = worker();
    const order = await reserve(sale, 3, buyer);
    expect(order).toMatchObject({
      state: 'reserved',
      reservedUntil: live.clock.after(TEN_MINUTES * 1000).toISOString(),
      ways: ['cash'],
    });
    expect(order.delivery).toBeUndefined();
    expect(await sale.counted()).toMatchObject({ left: 2, sold: 0, orders: 0, salesFen: 0 });
    const another = someOrder(live, sale.broadcastId, sale.productId, { quantity: 3 });
    expect(await live.refusal(placeOrder, another, worker())).toBe('live.sold-out');
    expect((await live.ask(readStudioSnapshot, { id: sale.broadcastId })).orders).toEqual([]);
  });

  it('becomes an order once its buyer says how to get and to pay it, once however often they say it', async () => {
    const sale = await onSale(5);
    const buyer = worker();
    const reserved = await reserve(sale, 3, buyer);
    const confirmation = someConfirmation(live, reserved);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => live.ask(confirmOrder, confirmation, buyer)),
    );
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['placed']));
    expect(await live.ask(readOwnOrder, { id: reserved.id }, buyer)).toMatchObject({
      state: 'placed',
      delivery: DELIVERY,
      payment: { method: 'cash', state: 'due' },
    });
    await live.sweep(2 * TEN_MINUTES);
    expect(await sale.counted()).toMatchObject({ left: 2, sold: 3, orders: 1, salesFen: 3 * 9_900 });
    expect((await live.ask(readStudioSnapshot, { id: sale.broadcastId })).orders).toMatchObject([
      { orderId: reserved.id, buyer: '欧阳**' },
    ]);
    await eventually(() => {
      const told = [orderReserved, orderPlaced].map(
        ({ type }) => live.service.events(type).filter(({ subject }) => subject === reserved.id).length,
      );
      expect(told).toEqual([1, 1]);
    });
  });

  it('runs out, and its pieces are for sale again, also for the same buyer', async () => {
    const sale = await onSale(3);
    const buyer = worker();
    const reserved = await reserve(sale, 3, buyer);
    live.clock.advance(TEN_MINUTES * 1000);
    const late = someConfirmation(live, reserved);
    expect(await live.refusal(confirmOrder, late, buyer)).toBe('live.reservation-expired');
    await live.sweep(1);
    expect(await live.refusal(confirmOrder, late, buyer)).toBe('record.stale');
    expect(await live.ask(readOwnOrder, { id: reserved.id }, buyer)).toMatchObject({ state: 'expired' });
    expect(await sale.counted()).toMatchObject({ left: 3, sold: 0, orders: 0, cancelledFen: 0 });
    expect((await bought(live, { ...sale, quantity: 3 }, buyer)).state).toBe('placed');
    await eventually(() =>
      expect(
        live.service.events(orderExpired.type).filter(({ subject }) => subject === reserved.id),
      ).toHaveLength(1),
    );
  });

  it('is either confirmed or expired when both happen in the same moment', async () => {
    const sale = await onSale(8);
    const buyers = Array.from({ length: 8 }, () => worker());
    const orders = await Promise.all(buyers.map((buyer) => reserve(sale, 1, buyer)));
    const until = new Date(orders[0]?.reservedUntil ?? '').getTime() - live.clock.now().getTime();
    live.clock.advance(until - 1);
    const confirming = orders.map((order, n) =>
      live.refusal(confirmOrder, someConfirmation(live, order), buyers[n]),
    );
    await confirming[0];
    const [refusals] = await Promise.all([Promise.all(confirming), live.sweep(0.002)]);
    await live.sweep();
    const placed = refusals.filter((refusal) => refusal === undefined).length;
    expect(await sale.counted()).toMatchObject({ left: 8 - placed, sold: placed, orders: placed });
  });

  it('is given up by its buyer without counting as a cancelled sale', async () => {
    const sale = await onSale(3);
    const buyer = worker();
    const { id, revision } = await reserve(sale, 2, buyer);
    await live.ask(cancelOwnOrder, { requestId: live.id(), id, revision }, buyer);
    expect(await sale.counted()).toMatchObject({ left: 3, sold: 0, orders: 0, cancelledFen: 0 });
  });

  it('cannot be made again and again by somebody who never orders', async () => {
    const sale = await onSale(2);
    const buyer = worker();
    for (const lapses of ['runs out', 'given up', 'runs out']) {
      const { id, revision } = await reserve(sale, 2, buyer);
      if (lapses === 'given up')
        await live.ask(cancelOwnOrder, { requestId: live.id(), id, revision }, buyer);
      await live.sweep(TEN_MINUTES + 1);
    }
    const again = someReservation(live, sale.broadcastId, sale.productId, 2);
    expect(await live.refusal(placeOrder, again, buyer)).toBe('live.reservations-lapsed');
    const somebody = await reserve(sale, 1);
    expect(somebody.state).toBe('reserved');
    live.clock.advance(30 * 60_000);
    await live.sweep(1);
    expect(await live.refusal(placeOrder, again, buyer)).toBeUndefined();
  });

  it('however many there are, the ticker goes on showing what was ordered', async () => {
    const sale = await onSale(100, 100);
    const order = await bought(live, { ...sale, quantity: 1 }, worker());
    await Promise.all(Array.from({ length: 65 }, () => reserve(sale, 1)));
    const { orders } = await live.ask(readStudioSnapshot, { id: sale.broadcastId });
    expect(orders).toMatchObject([{ orderId: order.id }]);
  });

  it('counts towards the limit of its buyer', async () => {
    const sale = await onSale(9, 3);
    const buyer = worker();
    await reserve(sale, 2, buyer);
    const more = someReservation(live, sale.broadcastId, sale.productId, 2);
    expect(await live.refusal(placeOrder, more, buyer)).toBe('live.over-limit');
  });

  it('of a broadcast that has ended may still be confirmed, and else goes back to the product', async () => {
    const sale = await onSale(6);
    const buyer = worker();
    const [kept] = [await reserve(sale, 2, buyer), await reserve(sale, 3)];
    const { id, revision } = sale.broadcast;
    await live.ask(endBroadcast, { requestId: live.id(), id, revision });
    expect((await live.ask(readProduct, { id: sale.productId })).stock).toBe(1);
    await live.ask(confirmOrder, someConfirmation(live, kept), buyer);
    await live.sweep(TEN_MINUTES + 1);
    expect((await live.ask(readProduct, { id: sale.productId })).stock).toBe(4);
    expect(await sale.counted()).toMatchObject({ left: 0, sold: 2 });
  });

  it('is its buyer’s own, and nobody hands it over before it is confirmed', async () => {
    const sale = await onSale(3);
    const { id, revision } = await reserve(sale, 1);
    expect(await live.refusal(confirmOrder, someConfirmation(live, { id, revision }), worker())).toBe(
      'record.absent',
    );
    expect(await live.refusal(completeOrder, { requestId: live.id(), id, revision })).toBe(
      'live.order-closed',
    );
    const { items } = await live.ask(listOrders, { broadcastId: sale.broadcastId, state: 'reserved' });
    expect(items).toHaveLength(1);
    expect(items[0]?.buyer).toBeUndefined();
  });

  it('is paid online only where that is set up', async () => {
    const sale = await onSale(3);
    const buyer = worker();
    const reserved = await reserve(sale, 1, buyer);
    expect(await live.refusal(confirmOrder, someConfirmation(live, reserved, 'online'), buyer)).toBe(
      'live.payment-off',
    );
  });
});

import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  listOrders,
  listOwnOrders,
  orderPlaced,
  placeOrder,
  readBroadcast,
  readOwnOrder,
} from '@nuanxin/contracts/live';
import { eventually, officialAt, worker } from '@nuanxin/platform/testing';
import { someOnAir, someProduct, someReady } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { DELIVERY, someOrder } from '../../testing/orders';
import { TOWNSHIP } from '../../testing/stand-in-identity';

let live: LiveUnderTest;
let productId: Ulid;
beforeAll(async () => {
  live = await startLive();
  productId = (await someProduct(live, { stock: 100_000 })).id;
});
afterAll(() => live.close());

const onAir = (quantity: number, limitPerBuyer = quantity) =>
  someOnAir(live, [{ productId, quantity, limitPerBuyer }]);

describe('an order', () => {
  it('takes its pieces at the price of the broadcast and is told of without anything personal', async () => {
    const { id } = await onAir(5);
    const buyer = worker();
    const request = someOrder(live, id, productId, { quantity: 3 });
    const order = await live.ask(placeOrder, request, buyer);
    expect(order).toMatchObject({
      id: request.requestId,
      number: request.requestId.slice(-8),
      totalFen: 3 * 9_900,
      state: 'placed',
      delivery: DELIVERY,
      pickUpPoint: '遂川县暖新驿站',
    });
    const after = await live.ask(readBroadcast, { id });
    expect(after.offers).toMatchObject([{ left: 2, sold: 3 }]);
    expect(after.totals).toEqual({ orders: 1, pieces: 3, salesFen: 29_700, cancelledFen: 0, refundedFen: 0 });
    const told = await eventually(() => {
      const events = live.service.events(orderPlaced.type).filter(({ subject }) => subject === order.id);
      expect(events).toHaveLength(1);
      return events;
    });
    expect(JSON.stringify(told)).not.toMatch(/小红|13812345678/);
  });

  it('is one order however often its request arrives, side by side and later', async () => {
    const { id } = await onAir(5);
    const buyer = worker();
    const request = someOrder(live, id, productId, { quantity: 2 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => live.ask(placeOrder, request, buyer)));
    answers.push(await live.ask(placeOrder, request, buyer));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await live.sweep();
    expect((await live.ask(readBroadcast, { id })).offers).toMatchObject([{ left: 3, sold: 2 }]);
  });

  it('is found again by its request after everything is sold out', async () => {
    const { id } = await onAir(1);
    const buyer = worker();
    const request = someOrder(live, id, productId);
    const order = await live.ask(placeOrder, request, buyer);
    expect(await live.refusal(placeOrder, someOrder(live, id, productId), worker())).toBe('live.sold-out');
    expect(await live.ask(placeOrder, request, buyer)).toEqual(order);
  });

  it('is shown to nobody who asks for something else under its id', async () => {
    const { id } = await onAir(5);
    const buyer = worker();
    const request = someOrder(live, id, productId);
    await live.ask(placeOrder, request, buyer);
    expect(await live.refusal(placeOrder, request, worker())).toBe('request.key-reused');
    expect(await live.refusal(placeOrder, { ...request, quantity: 2 }, buyer)).toBe('request.key-reused');
    expect((await live.ask(readBroadcast, { id })).offers).toMatchObject([{ left: 4, sold: 1 }]);
  });

  it('is one of exactly as many as there are pieces when many want them at once', async () => {
    const { id } = await onAir(10);
    const wanted = Array.from({ length: 40 }, () =>
      live.refusal(placeOrder, someOrder(live, id, productId), worker()),
    );
    const refusals = await Promise.all(wanted);
    expect(refusals.filter((code) => code === undefined)).toHaveLength(10);
    expect(refusals.filter((code) => code === 'live.sold-out')).toHaveLength(30);
  });

  it('never brings a buyer over the limit, however many they place at once', async () => {
    const { id } = await onAir(20, 3);
    const buyer = worker();
    const wanted = Array.from({ length: 6 }, () =>
      live.refusal(placeOrder, someOrder(live, id, productId), buyer),
    );
    const refusals = await Promise.all(wanted);
    expect(refusals.filter((code) => code === undefined)).toHaveLength(3);
    expect(refusals.filter((code) => code === 'live.over-limit')).toHaveLength(3);
  });

  it('is refused before the start', async () => {
    const { id } = await someReady(live, [{ productId }]);
    expect(await live.refusal(placeOrder, someOrder(live, id, productId), worker())).toBe('live.not-on-sale');
  });
});

describe('orders are seen', () => {
  it('by their buyer in full, by nobody else in the portal', async () => {
    const { id } = await onAir(5);
    const buyer = worker();
    const delivery = { ...DELIVERY, kind: 'address' as const, address: '遂川县泉江镇工农兵大道1号' };
    const order = await live.ask(placeOrder, someOrder(live, id, productId, { delivery }), buyer);
    expect(await live.ask(readOwnOrder, { id: order.id }, buyer)).toEqual(order);
    expect((await live.ask(listOwnOrders, {}, buyer)).items).toEqual([order]);
    expect(await live.refusal(readOwnOrder, { id: order.id }, worker())).toBe('record.absent');
    expect((await live.ask(listOwnOrders, {}, worker())).items).toEqual([]);
  });

  it('by the officials of the broadcast, with the buyer masked', async () => {
    const { id } = await onAir(5);
    await live.ask(placeOrder, someOrder(live, id, productId), worker());
    const { items } = await live.ask(listOrders, { broadcastId: id });
    expect(items).toMatchObject([
      { buyer: { name: '欧阳**', phone: '+86*********78' }, deliveryKind: 'pick-up' },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/小红|138123456/);
    const elsewhere = officialAt(TOWNSHIP, 'county-official');
    expect(await live.refusal(listOrders, { broadcastId: id }, elsewhere)).toBe('record.absent');
  });
});

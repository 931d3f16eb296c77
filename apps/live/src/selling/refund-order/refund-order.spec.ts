import type { Caller } from '@nuanxin/contracts/kernel';
import {
  askRefund,
  completeOrder,
  decideRefund,
  listOrders,
  listRefunds,
  orderRefunded,
  type OwnOrder,
  readBroadcast,
  readDailySales,
  readOwnOrder,
  readReconciliation,
} from '@nuanxin/contracts/live';
import { dayOf } from '@nuanxin/live/domain';
import { eventually, officialAt, worker } from '@nuanxin/platform/testing';
import { someOnAir, someProduct } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { bought } from '../../testing/orders';
import { COUNTY, TOWNSHIP } from '../../testing/stand-in-identity';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const on = ({ id, revision }: Pick<OwnOrder, 'id' | 'revision'>) => ({ requestId: live.id(), id, revision });

const waiting = async (as?: Caller) => (await live.ask(listRefunds, {}, as)).items.map(({ id }) => id);

async function handedOver(buyer: Caller) {
  const { id: productId } = await someProduct(live, { stock: 10 });
  const { id: broadcastId } = await someOnAir(live, [{ productId, quantity: 10, limitPerBuyer: 10 }]);
  const order = await bought(live, { broadcastId, productId, quantity: 2 }, buyer);
  const completed = await live.ask(completeOrder, on(order));
  return { productId, broadcastId, completed };
}

describe('a refund', () => {
  it('leaves the sales of its broadcast, everywhere to the fen, and brings no pieces back', async () => {
    const buyer = worker();
    const { productId, broadcastId, completed } = await handedOver(buyer);
    const reason = '收到时已经破损';
    const asked = await live.ask(askRefund, { ...on(completed), reason }, buyer);
    expect(asked).toMatchObject({ state: 'refund-asked', refund: { reason } });
    const { items } = await live.ask(listOrders, { broadcastId, state: 'refund-asked' });
    expect(items).toMatchObject([{ id: asked.id, refund: { reason } }]);
    expect(await waiting()).toEqual([asked.id]);
    expect(await waiting(officialAt(TOWNSHIP, 'finance'))).toEqual([]);
    const decision = { ...on(asked), accept: true, note: '已退现金' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => live.ask(decideRefund, decision)));
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['refunded']));
    expect(await waiting()).toEqual([]);
    await live.sweep();
    const { offers, totals } = await live.ask(readBroadcast, { id: broadcastId });
    expect(offers).toMatchObject([{ left: 8, sold: 2 }]);
    expect(totals).toEqual({ orders: 1, pieces: 2, salesFen: 0, cancelledFen: 0, refundedFen: 19_800 });
    const { total } = await live.ask(readReconciliation, { id: broadcastId });
    expect(total).toMatchObject({ orders: 1, pieces: 2, grossFen: 19_800, refundFen: 19_800, netFen: 0 });
    const today = dayOf(live.clock.now());
    expect((await live.ask(readDailySales, { productId, from: today, to: today })).days).toEqual([
      { day: today, pieces: 2, salesFen: 19_800, refundFen: 19_800 },
    ]);
    expect(await live.ask(readOwnOrder, { id: asked.id }, buyer)).toMatchObject({
      state: 'refunded',
      payment: { state: 'refunded' },
      refund: { note: '已退现金' },
    });
    await eventually(() => {
      const told = live.service.events(orderRefunded.type).filter(({ subject }) => subject === asked.id);
      expect(told).toHaveLength(1);
      expect(JSON.stringify(told)).not.toMatch(/破损|现金/);
    });
  });

  it('that is declined leaves the order as it was, with the reason, and may be asked for again', async () => {
    const buyer = worker();
    const { broadcastId, completed } = await handedOver(buyer);
    const asked = await live.ask(askRefund, { ...on(completed), reason: '不想要了' }, buyer);
    const declined = await live.ask(decideRefund, { ...on(asked), accept: false, note: '已经签收' });
    expect(declined).toMatchObject({ state: 'completed', refund: { note: '已经签收' } });
    expect((await live.ask(readBroadcast, { id: broadcastId })).totals).toMatchObject({
      salesFen: 19_800,
      refundedFen: 0,
    });
    const again = await live.ask(askRefund, { ...on(declined), reason: '确实破损' }, buyer);
    expect(again.refund).toEqual({ reason: '确实破损', askedAt: live.clock.instant() });
  });

  it('is for the buyer of a completed order, and decided by an official in reach who manages orders', async () => {
    const buyer = worker();
    const { broadcastId, productId, completed } = await handedOver(buyer);
    const open = await bought(live, { broadcastId, productId }, buyer);
    const reason = '不想要了';
    expect(await live.refusal(askRefund, { ...on(open), reason }, buyer)).toBe('live.order-closed');
    expect(await live.refusal(askRefund, { ...on(completed), reason }, worker())).toBe('record.absent');
    const decision = { ...on(completed), accept: true, note: '同意退款' };
    expect(await live.refusal(decideRefund, decision)).toBe('live.order-closed');
    const asked = await live.ask(askRefund, { ...on(completed), reason }, buyer);
    const stranger = officialAt(TOWNSHIP, 'finance');
    expect(await live.refusal(decideRefund, { ...decision, ...on(asked) }, stranger)).toBe('record.absent');
    const finance = officialAt(COUNTY, 'finance');
    expect((await live.ask(decideRefund, { ...decision, ...on(asked) }, finance)).state).toBe('refunded');
  });
});

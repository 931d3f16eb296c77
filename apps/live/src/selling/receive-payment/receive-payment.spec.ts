import { createHmac } from 'node:crypto';
import type { Caller } from '@nuanxin/contracts/kernel';
import {
  cancelOwnOrder,
  completeOrder,
  listRefunds,
  orderPaid,
  type OwnOrder,
  placeOrder,
  readOwnOrder,
  receivePayment,
  returnPayment,
} from '@nuanxin/contracts/live';
import { eventually, publicCaller, worker } from '@nuanxin/platform/testing';
import { someOnAir, someProduct } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { bought, someReservation } from '../../testing/orders';
import { signed } from '../../testing/selling-platforms';

const secret = 'the payment secret of this specification';
let live: LiveUnderTest;
let sale: { broadcastId: string; productId: string };
beforeAll(async () => {
  live = await startLive({
    PAYMENT_PAGE_URL: 'https://pay.example.cn/orders?shop=7',
    PAYMENT_WEBHOOK_SECRET: secret,
  });
  const { id: productId } = await someProduct(live, { stock: 1_000 });
  const { id: broadcastId } = await someOnAir(live, [{ productId, quantity: 100, limitPerBuyer: 10 }]);
  sale = { broadcastId, productId };
});
afterAll(() => live.close());

const buyOnline = (buyer: Caller) => bought(live, { ...sale, quantity: 2 }, buyer, 'online');
const on = ({ id, revision }: Pick<OwnOrder, 'id' | 'revision'>) => ({ requestId: live.id(), id, revision });

function notice(order: OwnOrder, about: object = {}) {
  const { id: orderId, totalFen: amountFen } = order;
  const body = { orderId, amountFen, reference: `P-${orderId}`, paidAt: live.clock.instant(), ...about };
  return signed(live, { keyId: 'payment', secret }, JSON.stringify(body));
}
const tell = (request: ReturnType<typeof notice>) => live.ask(receivePayment, request, publicCaller());
const refusal = (request: ReturnType<typeof notice>) => live.refusal(receivePayment, request, publicCaller());

describe('an order that is paid online', () => {
  it('has a signed link to the provider’s page until it is paid, once however often that is told', async () => {
    const buyer = worker();
    const reserved = await live.ask(
      placeOrder,
      someReservation(live, sale.broadcastId, sale.productId),
      buyer,
    );
    expect(reserved.ways).toEqual(['cash', 'online']);
    const order = await buyOnline(buyer);
    const link = new URL(order.payPage ?? '');
    expect(link.origin + link.pathname).toBe('https://pay.example.cn/orders');
    const right = createHmac('sha256', secret).update(`${order.id}.${order.totalFen}`).digest('hex');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      shop: '7',
      order: order.id,
      amount: String(order.totalFen),
      signature: right,
    });
    const told = notice(order);
    const answers = await Promise.all(Array.from({ length: 8 }, () => tell(told)));
    expect(answers).toEqual(Array.from({ length: 8 }, () => ({ orderId: order.id, state: 'paid' })));
    const paid = await live.ask(readOwnOrder, { id: order.id }, buyer);
    expect(paid).toMatchObject({ state: 'placed', payment: { method: 'online', state: 'paid' } });
    expect(paid.payPage).toBeUndefined();
    expect((await live.ask(completeOrder, on(paid))).payment).toMatchObject({ method: 'online' });
    await eventually(() =>
      expect(live.service.events(orderPaid.type).filter(({ subject }) => subject === order.id)).toHaveLength(
        1,
      ),
    );
  });

  it('is not handed over unpaid, unless cash was taken instead', async () => {
    const order = await buyOnline(worker());
    expect(await live.refusal(completeOrder, on(order))).toBe('live.payment-due');
    const completed = await live.ask(completeOrder, { ...on(order), cash: true });
    expect(completed.payment).toMatchObject({ method: 'cash', state: 'paid' });
    expect(await refusal(notice(order))).toBe('live.payment-unexpected');
  });

  it('is owed back when it was given up before or after it was paid', async () => {
    const buyer = worker();
    const [before, after] = [await buyOnline(buyer), await buyOnline(buyer)];
    await tell(notice(before));
    const paid = await live.ask(readOwnOrder, { id: before.id }, buyer);
    const cancelled = await live.ask(cancelOwnOrder, on(paid), buyer);
    expect(cancelled).toMatchObject({ state: 'cancelled', payment: { state: 'returning' } });
    await live.ask(cancelOwnOrder, on(after), buyer);
    expect(await tell(notice(after))).toMatchObject({ state: 'returning' });
    const waiting = async () => (await live.ask(listRefunds, {})).items.map(({ id }) => id);
    expect(await waiting()).toEqual([before.id, after.id]);
    const returned = await live.ask(returnPayment, on(cancelled));
    expect(await waiting()).toEqual([after.id]);
    expect(returned).toMatchObject({ state: 'cancelled', payment: { state: 'refunded' } });
    expect(await live.refusal(returnPayment, on(returned))).toBe('live.order-closed');
    expect(await tell(notice(before))).toMatchObject({ state: 'refunded' });
  });

  it('takes no other amount, no second payment, none that nobody signed or that was signed long ago', async () => {
    const order = await buyOnline(worker());
    expect(await refusal(notice(order, { amountFen: order.totalFen - 1 }))).toBe('live.payment-amount');
    expect(await refusal({ ...notice(order), signature: 'a'.repeat(64) })).toBe('live.signature-wrong');
    expect(await refusal({ ...notice(order), keyId: 'another' })).toBe('live.signature-wrong');
    expect(await refusal(signed(live, { keyId: 'payment', secret }, 'not json'))).toBe('request.invalid');
    const old = notice(order);
    live.clock.advance(301_000);
    expect(await refusal(old)).toBe('live.signature-old');
    await tell(notice(order));
    expect(await refusal(notice(order, { reference: 'P-2' }))).toBe('live.payment-unexpected');
    expect(await refusal(notice(order, { orderId: live.id() }))).toBe('record.absent');
  });

  it('is not awaited where cash was chosen', async () => {
    const order = await bought(live, sale, worker());
    expect(order.payPage).toBeUndefined();
    expect(await refusal(notice(order))).toBe('live.payment-unexpected');
  });
});

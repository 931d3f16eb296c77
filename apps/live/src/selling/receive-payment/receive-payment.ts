import { Controller } from '@nestjs/common';
import { DomainError, fieldProblems, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { orderPaid, PaymentNotice, receivePayment } from '@nuanxin/contracts/live';
import { paymentEffect } from '@nuanxin/live/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import type { Moved } from '@nuanxin/platform/store';
import { paymentOf } from '../browse-orders/order-view';
import { Facts, paymentFact } from '../../store/facts';
import type { OrderRecord } from '../../store/order-record';
import { OrderStore } from '../../store/order-store';
import { PaymentPage } from './payment-page';

/** The provider may repeat a notice at any time: the reference it names has its effect once. */
@Controller()
export class ReceivePayment {
  constructor(
    private readonly page: PaymentPage,
    private readonly orders: OrderStore,
    private readonly facts: Facts,
  ) {}

  @Answers(receivePayment)
  async run(request: RequestOf<typeof receivePayment>, call: Call): Promise<ReplyOf<typeof receivePayment>> {
    this.page.check(request);
    const notice = noticeIn(request.body);
    const { orderId } = notice;
    const paid = await this.orders.changeOwn(orderId, (order) => this.take(order, notice, call));
    return { orderId, state: paymentOf(paid).state };
  }

  private take(order: OrderRecord, notice: PaymentNotice, call: Call): Moved<OrderRecord> {
    if (notice.amountFen !== order.totalFen) throw new DomainError('live.payment-amount');
    const before = paymentOf(order);
    const effect = paymentEffect(order.state, before, notice.reference);
    if (effect === 'unexpected') throw new DomainError('live.payment-unexpected');
    if (effect === 'repeated') return { next: order, events: [] };
    const { reference, paidAt } = notice;
    const payment = { ...before, state: effect, reference, paidAt: new Date(paidAt) };
    const event = this.facts.entry(orderPaid, order._id, paymentFact(order, payment.method), call);
    return { next: { ...order, payment }, events: [event] };
  }
}

/** @throws DomainError `request.invalid` when the body is no notice. */
function noticeIn(body: string): PaymentNotice {
  const notice = PaymentNotice.safeParse(parsed(body));
  if (!notice.success) throw new DomainError('request.invalid', { fields: fieldProblems(notice.error) });
  return notice.data;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new DomainError('request.invalid', { fields: [{ path: 'body', rule: 'json' }] }, { cause });
  }
}

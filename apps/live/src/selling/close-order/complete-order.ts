import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { completeOrder, type Order, orderCompleted } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { OrderView, paymentOf } from '../browse-orders/order-view';
import { Facts, orderFact } from '../../store/facts';
import type { OrderPayment, OrderRecord } from '../../store/order-record';
import { OrderStore } from '../../store/order-store';

/** Handed over and paid, in cash unless the provider has received it before: the pieces stay sold for good. */
@Controller()
export class CompleteOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly view: OrderView,
  ) {}

  @Answers(completeOrder)
  async run(request: RequestOf<typeof completeOrder>, call: Call): Promise<Order> {
    const { requestId, id, revision, cash } = request;
    const scope = scopeFilter(call, 'order.manage');
    const completed = await this.orders.change(id, scope, { requestId, revision, body: request }, (state) => {
      if (state.state !== 'placed') throw new DomainError('live.order-closed');
      const closedAt = this.clock.now();
      const payment = paidBy(state, cash, closedAt);
      const event = this.facts.entry(orderCompleted, id, orderFact(id, state), call);
      return { next: { ...state, state: 'completed', closedAt, payment }, events: [event] };
    });
    return this.view.masked(completed);
  }
}

/** @throws DomainError `live.payment-due` when an online payment has not come and nobody says that cash was taken. */
function paidBy(order: OrderRecord, cash: boolean, at: Date): OrderPayment {
  const payment = paymentOf(order);
  if (payment.state === 'paid') return payment;
  if (payment.method === 'online' && !cash) throw new DomainError('live.payment-due');
  return { method: 'cash', state: 'paid', paidAt: at };
}

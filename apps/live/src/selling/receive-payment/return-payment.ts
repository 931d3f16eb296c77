import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { type Order, paymentReturned, returnPayment } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { OrderView, paymentOf } from '../browse-orders/order-view';
import { Facts, paymentFact } from '../../store/facts';
import { OrderStore } from '../../store/order-store';

/** An official has given the money of a given-up order back, where the provider keeps it; here it is only noted. */
@Controller()
export class ReturnPayment {
  constructor(
    private readonly orders: OrderStore,
    private readonly facts: Facts,
    private readonly view: OrderView,
  ) {}

  @Answers(returnPayment)
  async run(request: RequestOf<typeof returnPayment>, call: Call): Promise<Order> {
    const { requestId, id, revision } = request;
    const scope = scopeFilter(call, 'order.manage');
    const returned = await this.orders.change(id, scope, { requestId, revision, body: request }, (state) => {
      const before = paymentOf(state);
      if (before.state !== 'returning') throw new DomainError('live.order-closed');
      const event = this.facts.entry(paymentReturned, id, paymentFact(state, before.method), call);
      return { next: { ...state, payment: { ...before, state: 'refunded' } }, events: [event] };
    });
    return this.view.masked(returned);
  }
}

import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { decideRefund, type Order, orderRefunded, refundDeclined } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { type Moved, scopeFilter } from '@nuanxin/platform/store';
import { BookOrder } from '../book-order/book-order';
import { OrderView, paymentOf } from '../browse-orders/order-view';
import { Facts, orderFact } from '../../store/facts';
import type { OrderRecord } from '../../store/order-record';
import { OrderStore } from '../../store/order-store';

type Request = RequestOf<typeof decideRefund>;

/**
 * | step | effect | compensation |
 * | --- | --- | --- |
 * | 1 order | refunded or completed again, with its event | none: it has happened |
 * | 2 offer | a refund leaves its sales, see `BookOrder`; the pieces stay sold | repeated by the sweep |
 */
@Controller()
export class DecideRefund {
  constructor(
    private readonly orders: OrderStore,
    private readonly book: BookOrder,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly view: OrderView,
  ) {}

  @Answers(decideRefund)
  async run(request: Request, call: Call): Promise<Order> {
    const { requestId, id, revision } = request;
    const deciding = { requestId, revision, body: request };
    const scope = scopeFilter(call, 'order.manage');
    const decided = await this.orders.change(id, scope, deciding, (state) =>
      this.decide(state, request, call),
    );
    return this.view.masked(await this.book.run(decided));
  }

  private decide(state: OrderRecord, { id, accept, note }: Request, call: Call): Moved<OrderRecord> {
    if (state.state !== 'refund-asked' || !state.refund) throw new DomainError('live.order-closed');
    const now = this.clock.now();
    const refund = { ...state.refund, note, decidedAt: now };
    const event = accept ? orderRefunded : refundDeclined;
    const events = [this.facts.entry(event, id, orderFact(id, state), call)];
    if (!accept) return { next: { ...state, state: 'completed', refund }, events };
    const payment = { ...paymentOf(state), state: 'refunded' as const };
    return { next: { ...state, state: 'refunded', refund, payment, unbookedSince: now }, events };
  }
}

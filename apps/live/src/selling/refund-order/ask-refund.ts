import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { askRefund, mayMoveOrder, type OwnOrder, refundAsked } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { ownFilter } from '@nuanxin/platform/store';
import { OrderView } from '../browse-orders/order-view';
import { Facts, orderFact } from '../../store/facts';
import { OrderStore } from '../../store/order-store';

@Controller()
export class AskRefund {
  constructor(
    private readonly orders: OrderStore,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly view: OrderView,
  ) {}

  @Answers(askRefund)
  async run(request: RequestOf<typeof askRefund>, call: Call): Promise<OwnOrder> {
    const { requestId, id, revision, reason } = request;
    const asking = { requestId, revision, body: request };
    const asked = await this.orders.change(id, ownFilter(call), asking, (state) => {
      if (!mayMoveOrder(state.state, 'refund-asked')) throw new DomainError('live.order-closed');
      const refund = { reason, askedAt: this.clock.now() };
      const event = this.facts.entry(refundAsked, id, orderFact(id, state), call);
      return { next: { ...state, state: 'refund-asked', refund }, events: [event] };
    });
    return this.view.own(asked);
  }
}

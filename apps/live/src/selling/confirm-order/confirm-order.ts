import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { confirmOrder, orderPlaced, type OwnOrder } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { ownFilter } from '@nuanxin/platform/store';
import { OrderView } from '../browse-orders/order-view';
import { BookOrder } from '../book-order/book-order';
import { PaymentPage } from '../receive-payment/payment-page';
import { Facts, orderFact } from '../../store/facts';
import type { OrderRecord } from '../../store/order-record';
import { OrderStore } from '../../store/order-store';
import { Deliveries } from '../place-order/deliveries';
import { buyerOf } from '../place-order/draft-order';

/**
 * | step | effect | compensation |
 * | --- | --- | --- |
 * | 1 order | placed, with its event, and noted as not booked | none: it has happened |
 * | 2 offer | its pieces are sold and no longer reserved, see `BookOrder` | repeated by the sweep |
 */
@Controller()
export class ConfirmOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly deliveries: Deliveries,
    private readonly page: PaymentPage,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly book: BookOrder,
    private readonly view: OrderView,
  ) {}

  @Answers(confirmOrder)
  async run(request: RequestOf<typeof confirmOrder>, call: Call): Promise<OwnOrder> {
    const { requestId, id, revision, payment } = request;
    if (!this.page.ways.includes(payment)) throw new DomainError('live.payment-off');
    const delivery = this.deliveries.seal(id, request.delivery);
    const body = this.deliveries.digest(buyerOf(call), request);
    const confirmed = await this.orders.change(
      id,
      ownFilter(call),
      { requestId, revision, body },
      (state) => {
        this.refuseClosed(state);
        const now = this.clock.now();
        const next = {
          ...state,
          state: 'placed' as const,
          delivery,
          payment: { method: payment, state: 'due' as const },
          reservedUntil: undefined,
          placedAt: now,
          confirmedAt: now,
          unbookedSince: now,
        };
        return { next, events: [this.facts.entry(orderPlaced, id, orderFact(id, state), call)] };
      },
    );
    return this.view.own(await this.book.run(confirmed));
  }

  /** One whose time is up is as good as expired, though nobody may have come by to say so. */
  private refuseClosed({ state, reservedUntil }: OrderRecord): void {
    const over = reservedUntil !== undefined && this.clock.until(reservedUntil) <= 0;
    if (state === 'expired' || over) throw new DomainError('live.reservation-expired');
    if (state !== 'reserved') throw new DomainError('live.order-closed');
  }
}

import { Injectable } from '@nestjs/common';
import { type OrderBooking, bookingsOf, GIVES_BACK } from '@nuanxin/live/domain';
import { Clock } from '@nuanxin/platform/kernel';
import { SettleOffer } from '../../planning/settle-broadcast/settle-offer';
import { offerIdOf } from '../../store/offer-record';
import { OfferStore } from '../../store/offer-store';
import type { OrderRecord } from '../../store/order-record';
import { OrderStore } from '../../store/order-store';

/**
 * | step | effect | repeated or late |
 * | --- | --- | --- |
 * | 1 offer | counts each booking of the order, noted beside the counts in the same update | the note refuses |
 * | 2 product | when the offer has closed, what it has left goes back to the stock | see `SettleOffer` |
 * | 3 order | is booked, unless it has moved on since | then whoever moved it books the rest |
 */
@Injectable()
export class BookOrder {
  constructor(
    private readonly offers: OfferStore,
    private readonly settleOffer: SettleOffer,
    private readonly orders: OrderStore,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for an order that is booked. */
  async run(order: OrderRecord): Promise<OrderRecord> {
    if (!order.unbookedSince) return order;
    const bookings = bookingsOf(order);
    for (const booking of bookings) await this.book(order, booking);
    return this.orders.changeOwn(order._id, (state) =>
      state.unbookedSince && state.state === order.state
        ? { next: { ...state, unbookedSince: undefined }, events: [] }
        : { next: state, events: [] },
    );
  }

  private async book(order: OrderRecord, booking: OrderBooking): Promise<void> {
    await this.offers.book(order, booking, this.clock.now());
    if (GIVES_BACK.has(booking)) await this.settleOffer.run(offerIdOf(order.broadcastId, order.productId));
  }
}

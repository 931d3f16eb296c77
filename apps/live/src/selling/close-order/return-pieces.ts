import { Injectable } from '@nestjs/common';
import { Clock } from '@nuanxin/platform/kernel';
import { SettleOffer } from '../../planning/settle-broadcast/settle-offer';
import { offerIdOf } from '../../store/offer-record';
import { OfferStore } from '../../store/offer-store';
import type { OrderRecord } from '../../store/order-record';
import { OrderStore } from '../../store/order-store';

/**
 * | step | effect | repeated or late |
 * | --- | --- | --- |
 * | 1 offer | the pieces are left again, the order's id is noted beside them in the same update | the noted id refuses |
 * | 2 product | when the offer has closed, what it has left goes back to the stock | see `SettleOffer` |
 * | 3 order | no longer returning | nothing to do |
 */
@Injectable()
export class ReturnPieces {
  constructor(
    private readonly offers: OfferStore,
    private readonly settleOffer: SettleOffer,
    private readonly orders: OrderStore,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for an order whose pieces are back. */
  async run(order: OrderRecord): Promise<OrderRecord> {
    if (!order.returningSince) return order;
    await this.offers.giveBack(order, this.clock.now());
    await this.settleOffer.run(offerIdOf(order.broadcastId, order.productId));
    return this.orders.changeOwn(order._id, (state) =>
      state.returningSince
        ? { next: { ...state, returningSince: undefined }, events: [] }
        : { next: state, events: [] },
    );
  }
}

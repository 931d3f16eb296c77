import { Injectable } from '@nestjs/common';
import { Clock } from '@nuanxin/platform/kernel';
import { ReturnPieces } from '../close-order/return-pieces';
import { FinishOrder } from '../place-order/finish-order';
import { SettleOffer } from '../settle-broadcast/settle-offer';
import { OfferStore } from '../store/offer-store';
import { OrderStore } from '../store/order-store';

/** Longer than any step of an order takes while its process lives. */
const ABANDONED_MS = 5_000;
const DAY_MS = 24 * 3600_000;

/** Finishes orders whose pieces were taken, brings back those of cancelled ones, and empties closed offers. */
@Injectable()
export class SweepOrders {
  constructor(
    private readonly offers: OfferStore,
    private readonly orders: OrderStore,
    private readonly finish: FinishOrder,
    private readonly returnPieces: ReturnPieces,
    private readonly settleOffer: SettleOffer,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const moment = this.clock.after(-ABANDONED_MS);
    const offers = await this.offers.unsettled(moment);
    for (const { held } of offers) for (const order of held) await this.finish.run(order);
    for (const order of await this.orders.returningBefore(moment)) await this.returnPieces.run(order);
    for (const { _id, selling } of offers) if (!selling) await this.settleOffer.run(_id);
    await this.offers.forgetReturns(this.clock.after(-DAY_MS));
  }
}

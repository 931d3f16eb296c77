import { Injectable } from '@nestjs/common';
import { Clock } from '@nuanxin/platform/kernel';
import { SettleOffer } from '../planning/settle-broadcast/settle-offer';
import { OfferStore } from '../store/offer-store';

const DAY_MS = 24 * 3600_000;

/** Brings what closed offers have left back to their products, and forgets old bookings. */
@Injectable()
export class SweepOffers {
  constructor(
    private readonly offers: OfferStore,
    private readonly settleOffer: SettleOffer,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.offers.forgetBookings(this.clock.after(-DAY_MS));
    for (const offerId of await this.offers.closedUnsettled()) await this.settleOffer.run(offerId);
  }
}

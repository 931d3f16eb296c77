import { Injectable } from '@nestjs/common';
import type { BroadcastRecord, PlannedOffer } from '../../store/broadcast-record';
import { offerIdOf } from '../../store/offer-record';
import { OfferStore } from '../../store/offer-store';
import { SettleOffer } from './settle-offer';

/** Opens, prices or closes what a broadcast sells. An offer that is closed before it opened is made closed, so it never opens. */
@Injectable()
export class SettleOffers {
  constructor(
    private readonly offers: OfferStore,
    private readonly settleOffer: SettleOffer,
  ) {}

  async run(record: BroadcastRecord, wanted: 'none' | 'open' | 'closed'): Promise<void> {
    if (wanted === 'none') return;
    for (const planned of record.offers) {
      const id = offerIdOf(record._id, planned.productId);
      await this.offers.open(newOffer(id, record, planned, wanted === 'open'));
      if (wanted === 'open') {
        await this.offers.reprice(id, record.revision, priceOf(planned));
        continue;
      }
      await this.offers.close(id);
      await this.settleOffer.run(id);
    }
  }
}

function priceOf({ priceFen, limitPerBuyer }: PlannedOffer) {
  return { priceFen, limitPerBuyer };
}

function newOffer(_id: string, record: BroadcastRecord, planned: PlannedOffer, selling: boolean) {
  const { _id: broadcastId, title: broadcastTitle, within, pickUpPoint } = record;
  const counts = {
    left: planned.quantity,
    sold: 0,
    salesFen: 0,
    orders: 0,
    cancelledPieces: 0,
    cancelledFen: 0,
  };
  return {
    ...planned,
    ...counts,
    _id,
    broadcastId,
    broadcastTitle,
    within,
    pickUpPoint,
    selling,
    settled: false,
  };
}

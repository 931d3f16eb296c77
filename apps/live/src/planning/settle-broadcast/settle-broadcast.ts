import { Injectable } from '@nestjs/common';
import { holdingsOf } from '@nuanxin/live/domain';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';
import { RoomAndPieces } from './room-and-pieces';
import { SettleOffers } from './settle-offers';

/**
 * Brings rooms, products and offers to what a broadcast's document says, and then forgets that they had to be. Every change
 * of a broadcast ends with it; after a crash the sweep does it, for a plan that was never committed as well: undoing is
 * settling what the document still says.
 *
 * | step | effect | repeated or late |
 * | --- | --- | --- |
 * | 1 room | keeps the slot of the document, or none | an older version changes nothing |
 * | 2 products | set aside exactly what the document plans, or nothing | an older version changes nothing |
 * | 3 offers | on air: opened; ended: closed, unsold pieces go back | an offer opens once and never after its close |
 * | 4 broadcast | the mark goes, if it is still this change's | a newer change's mark stays |
 */
@Injectable()
export class SettleBroadcast {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly roomAndPieces: RoomAndPieces,
    private readonly offers: SettleOffers,
  ) {}

  /** @param record as the change left it, with the mark of that change */
  async run(record: BroadcastRecord): Promise<BroadcastRecord> {
    const { unsettled } = record;
    if (!unsettled) return record;
    const holdings = holdingsOf(record.state, record.tentative);
    await this.roomAndPieces.keepOnly(record, unsettled, holdings);
    await this.offers.run(record, holdings.offers);
    return this.broadcasts.changeOwn(record._id, (state) =>
      state.unsettled?.token === unsettled.token
        ? { next: { ...state, unsettled: undefined }, events: [] }
        : { next: state, events: [] },
    );
  }
}

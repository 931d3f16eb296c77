import { Injectable } from '@nestjs/common';
import { DomainError } from '@nuanxin/contracts/kernel';
import type { Holdings } from '@nuanxin/live/domain';
import { type BroadcastRecord, type Plan, slotsOf, type Unsettled } from '../../store/broadcast-record';
import { ProductStore } from '../../store/product-store';
import { RoomStore } from '../../store/room-store';

/** What broadcasts hold in rooms, of people’s time and of products. All know a broadcast's requests by the revision it had when it asked. */
@Injectable()
export class RoomAndPieces {
  constructor(
    private readonly rooms: RoomStore,
    private readonly products: ProductStore,
  ) {}

  /**
   * Takes hold of what a plan wants, beside what the broadcast has already.
   * @throws DomainError `live.slot-taken`, `live.person-taken`, `live.sold-out`, `record.stale`; what was held by then stays to be settled.
   */
  async hold({ _id: broadcastId, revision: version }: BroadcastRecord, plan: Plan): Promise<void> {
    const { room, startsAt, endsAt, offers } = plan;
    for (const slot of slotsOf(plan))
      await this.rooms.book(slot, { broadcastId, version, startsAt, endsAt }).catch((error: unknown) => {
        const taken = error instanceof DomainError && error.code === 'live.slot-taken';
        throw taken && slot !== room.id ? new DomainError('live.person-taken', {}, { cause: error }) : error;
      });
    for (const { productId, quantity } of offers)
      await this.products.claimPieces(productId, { broadcastId, version, mode: 'at-least', quantity });
  }

  /** Leaves the broadcast with what its document says, in all that the mark names. */
  async keepOnly(record: BroadcastRecord, mark: Unsettled, { room, pieces }: Holdings): Promise<void> {
    const { _id: broadcastId, revision: version } = record;
    const planned = room ? slotsOf(record) : [];
    for (const slot of mark.rooms)
      await this.rooms.keepOnly(slot, { broadcastId, version }, planned.includes(slot) ? record : undefined);
    if (pieces === 'sold') return;
    const quantities = new Map(record.offers.map((offer) => [offer.productId, offer.quantity]));
    for (const productId of mark.products) {
      const quantity = pieces === 'planned' ? (quantities.get(productId) ?? 0) : 0;
      await this.products.claimPieces(productId, { broadcastId, version, mode: 'exactly', quantity });
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { Holdings } from '@nuanxin/live/domain';
import type { BroadcastRecord, Plan, Unsettled } from '../../store/broadcast-record';
import { ProductStore } from '../../store/product-store';
import { RoomStore } from '../../store/room-store';

/** What broadcasts hold in rooms and of products. Both know a broadcast's requests by the revision it had when it asked. */
@Injectable()
export class RoomAndPieces {
  constructor(
    private readonly rooms: RoomStore,
    private readonly products: ProductStore,
  ) {}

  /**
   * Takes hold of what a plan wants, beside what the broadcast has already.
   * @throws DomainError `live.slot-taken`, `live.sold-out`, `record.stale`; what was held by then stays to be settled.
   */
  async hold({ _id: broadcastId, revision: version }: BroadcastRecord, plan: Plan): Promise<void> {
    const { room, startsAt, endsAt, offers } = plan;
    await this.rooms.book(room.id, { broadcastId, version, startsAt, endsAt });
    for (const { productId, quantity } of offers)
      await this.products.claimPieces(productId, { broadcastId, version, mode: 'at-least', quantity });
  }

  /** Leaves the broadcast with what its document says, in all that the mark names. */
  async keepOnly(record: BroadcastRecord, mark: Unsettled, { room, pieces }: Holdings): Promise<void> {
    const { _id: broadcastId, revision: version } = record;
    for (const roomId of mark.rooms) {
      const slot = room && roomId === record.room.id ? record : undefined;
      await this.rooms.keepOnly(roomId, { broadcastId, version }, slot);
    }
    if (pieces === 'sold') return;
    const planned = new Map(record.offers.map((offer) => [offer.productId, offer.quantity]));
    for (const productId of mark.products) {
      const quantity = pieces === 'planned' ? (planned.get(productId) ?? 0) : 0;
      await this.products.claimPieces(productId, { broadcastId, version, mode: 'exactly', quantity });
    }
  }
}

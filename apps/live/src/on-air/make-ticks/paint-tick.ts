import { Injectable } from '@nestjs/common';
import type { AudienceTick, StudioTick } from '@nuanxin/contracts/live';
import { salesTotals } from '@nuanxin/live/domain';
import { OrderView } from '../../selling/browse-orders/order-view';
import { offerView, segmentView } from '../../planning/browse-broadcasts/broadcast-view';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { OfferStore } from '../../store/offer-store';
import { OrderStore } from '../../store/order-store';
import { Viewers } from './viewers';

/** What a tick shows, before it gets its number and its moment. */
export type Painted = Omit<StudioTick, 'seq' | 'at'>;

const NEWEST_ORDERS = 30;

/** The picture of one broadcast at this moment, from the documents that the lists show too. */
@Injectable()
export class PaintTick {
  constructor(
    private readonly offers: OfferStore,
    private readonly orders: OrderStore,
    private readonly orderView: OrderView,
    private readonly viewers: Viewers,
  ) {}

  async run(record: BroadcastRecord): Promise<Painted> {
    const { _id: broadcastId, state, showing, segment, goalFen, picture } = record;
    const [offers, orders] = await Promise.all([
      this.offers.ofBroadcasts([broadcastId]),
      this.orders.newest(broadcastId, NEWEST_ORDERS),
    ]);
    const stock = record.offers.map((planned) => {
      const { productId, left, sold, priceFen } = offerView(planned, offers);
      return [productId, { left, sold, priceFen }] as const;
    });
    return {
      broadcastId,
      state,
      ...(showing === undefined ? {} : { showing }),
      viewers: this.viewers.of(broadcastId),
      stock: Object.fromEntries(stock),
      picture: picture?.arriving ? 'arriving' : 'none',
      goalFen,
      ...(segment ? { segment: segmentView(segment) } : {}),
      totals: salesTotals(offers),
      orders: orders.map((order) => this.orderView.ticker(order)),
    };
  }
}

/** The part of a studio tick that everybody may see. */
export function forAudience(tick: StudioTick): AudienceTick {
  const { broadcastId, seq, at, state, showing, viewers, stock } = tick;
  return { broadcastId, seq, at, state, viewers, stock, ...(showing === undefined ? {} : { showing }) };
}

import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { OfferStore, type OfferSummary } from '../../store/offer-store';
import type { OrderRecord } from '../../store/order-record';
import { OrderStore } from '../../store/order-store';

const NEWEST_ORDERS = 30;

export interface Sales {
  readonly offers: OfferSummary[];
  /** Newest first. */
  readonly orders: OrderRecord[];
}

/** What has been sold in a broadcast by now. */
@Injectable()
export class ReadSales {
  constructor(
    private readonly offers: OfferStore,
    private readonly orders: OrderStore,
  ) {}

  async of(broadcastId: Ulid): Promise<Sales> {
    const [offers, orders] = await Promise.all([
      this.offers.ofBroadcasts([broadcastId]),
      this.orders.newest(broadcastId, NEWEST_ORDERS),
    ]);
    return { offers, orders };
  }
}

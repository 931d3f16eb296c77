import { Injectable } from '@nestjs/common';
import { Clock, Log } from '@nuanxin/platform/kernel';
import { BookOrder } from '../selling/book-order/book-order';
import { ExpireOrder } from '../selling/expire-order/expire-order';
import { FinishOrder } from '../selling/place-order/finish-order';
import { OfferStore } from '../store/offer-store';
import { OrderStore } from '../store/order-store';

/** Longer than any step of an order takes while its process lives. */
const ABANDONED_MS = 5_000;

/** Finishes orders whose pieces were taken, ends reservations whose time is up, and counts what offers have not counted yet. */
@Injectable()
export class SweepOrders {
  constructor(
    private readonly offers: OfferStore,
    private readonly orders: OrderStore,
    private readonly finish: FinishOrder,
    private readonly expire: ExpireOrder,
    private readonly book: BookOrder,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async run(): Promise<void> {
    const moment = this.clock.after(-ABANDONED_MS);
    for (const held of await this.offers.heldBefore(moment))
      await this.each(held.orderId, () => this.finish.run(held));
    for (const { _id } of await this.orders.reservedBefore(this.clock.now()))
      await this.each(_id, () => this.expire.run(_id));
    for (const order of await this.orders.unbookedBefore(moment))
      await this.each(order._id, () => this.book.run(order));
  }

  /** One that cannot be finished must not keep the others waiting. */
  private async each(orderId: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      this.log.event('sweep.order-finished', { orderId });
    } catch (error) {
      this.log.fault('sweep.order-failed', error, { orderId });
    }
  }
}

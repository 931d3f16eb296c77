import { Injectable } from '@nestjs/common';
import { Clock, Log } from '@nuanxin/platform/kernel';
import { ReturnPieces } from '../selling/close-order/return-pieces';
import { FinishOrder } from '../selling/place-order/finish-order';
import { OfferStore } from '../store/offer-store';
import { OrderStore } from '../store/order-store';

/** Longer than any step of an order takes while its process lives. */
const ABANDONED_MS = 5_000;

/** Finishes orders whose pieces were taken and brings back those of cancelled ones. */
@Injectable()
export class SweepOrders {
  constructor(
    private readonly offers: OfferStore,
    private readonly orders: OrderStore,
    private readonly finish: FinishOrder,
    private readonly returnPieces: ReturnPieces,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async run(): Promise<void> {
    const moment = this.clock.after(-ABANDONED_MS);
    for (const held of await this.offers.heldBefore(moment))
      await this.each(held.orderId, () => this.finish.run(held));
    for (const order of await this.orders.returningBefore(moment))
      await this.each(order._id, () => this.returnPieces.run(order));
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

import { Injectable } from '@nestjs/common';
import { DomainError } from '@nuanxin/contracts/kernel';
import { callOf, Clock, during } from '@nuanxin/platform/kernel';
import type { HeldOrder } from '../../store/offer-record';
import { OfferStore } from '../../store/offer-store';
import type { OrderRecord } from '../../store/order-record';
import { OrderStore } from '../../store/order-store';

const WITHIN_MS = 10_000;

/** From pieces that are taken to an order that exists; whoever finds held pieces may run it, together with others. */
@Injectable()
export class FinishOrder {
  constructor(
    private readonly offers: OfferStore,
    private readonly orders: OrderStore,
    private readonly clock: Clock,
  ) {}

  /**
   * The order of the request that the pieces were taken for. When another run of that request had got its own pieces, these
   * go back and the other's order is returned.
   * @throws DomainError `request.key-reused` when the id is another request's; the pieces go back then too.
   */
  async run(held: HeldOrder): Promise<OrderRecord> {
    const order = await this.write(held);
    if (order.attempt === held.attempt) await this.offers.clear(held);
    else await this.offers.release(held);
    return order;
  }

  /** Written in the service's own name: the sweep must find the same request in it that the buyer's call would. */
  private async write(held: HeldOrder): Promise<OrderRecord> {
    const { orderId, order } = held;
    const about = { requestId: order.event.requestid, deadline: this.clock.after(WITHIN_MS) };
    try {
      return await during(callOf('live', about), () => this.orders.insert(orderId, order));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'request.key-reused')
        await this.offers.release(held);
      throw error;
    }
  }
}

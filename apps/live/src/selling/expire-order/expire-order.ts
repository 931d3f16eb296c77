import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { orderExpired } from '@nuanxin/contracts/live';
import { callOf, Clock, Ids } from '@nuanxin/platform/kernel';
import { BookOrder } from '../book-order/book-order';
import { Facts, orderFact } from '../../store/facts';
import type { OrderRecord } from '../../store/order-record';
import { OrderStore } from '../../store/order-store';

const WITHIN_MS = 10_000;

/** Ends a reservation whose time is up and brings its pieces back; one that was confirmed a moment before stays. */
@Injectable()
export class ExpireOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly book: BookOrder,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(id: Ulid): Promise<OrderRecord> {
    const call = callOf('live', { requestId: this.ids.ulid(), deadline: this.clock.after(WITHIN_MS) });
    const expired = await this.orders.changeOwn(id, (state) => {
      const { reservedUntil } = state;
      if (!reservedUntil || this.clock.until(reservedUntil) > 0) return { next: state, events: [] };
      const now = this.clock.now();
      const next = {
        ...state,
        state: 'expired' as const,
        reservedUntil: undefined,
        closedAt: now,
        unbookedSince: now,
      };
      return { next, events: [this.facts.entry(orderExpired, id, orderFact(id, state), call)] };
    });
    return this.book.run(expired);
  }
}

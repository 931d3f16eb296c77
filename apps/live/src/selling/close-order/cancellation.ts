import { Injectable } from '@nestjs/common';
import { DomainError } from '@nuanxin/contracts/kernel';
import { mayMoveOrder, orderCancelled } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import type { ChangeRequest, Scope } from '@nuanxin/platform/store';
import { BookOrder } from '../book-order/book-order';
import { Facts, orderFact } from '../../store/facts';
import type { OrderRecord } from '../../store/order-record';
import { OrderStore } from '../../store/order-store';

/** What the command of a buyer or an official asks for. */
interface Cancelling extends ChangeRequest {
  readonly id: string;
  readonly by: 'buyer' | 'official';
}

/**
 * Cancels an order or a reservation and brings its pieces back once. What was paid for it is owed back from now on.
 *
 * | step | effect | compensation |
 * | --- | --- | --- |
 * | 1 order | cancelled, with its event, and noted as not booked | none: it has happened |
 * | 2 offer | the pieces are left again, see `BookOrder` | repeated by the sweep |
 */
@Injectable()
export class Cancellation {
  constructor(
    private readonly orders: OrderStore,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly book: BookOrder,
  ) {}

  /** @throws DomainError `record.absent`, `record.stale`, `live.order-closed` */
  async run({ id, by, ...request }: Cancelling, scope: Scope, call: Call): Promise<OrderRecord> {
    const cancelled = await this.orders.change(id, scope, request, (state) => {
      if (!mayMoveOrder(state.state, 'cancelled')) throw new DomainError('live.order-closed');
      const now = this.clock.now();
      const event = this.facts.entry(orderCancelled, id, { ...orderFact(id, state), by }, call);
      const gone = { reservedUntil: undefined, closedAt: now, unbookedSince: now };
      return { next: { ...state, ...gone, ...owedBack(state), state: 'cancelled' }, events: [event] };
    });
    return this.book.run(cancelled);
  }
}

function owedBack({ payment }: OrderRecord): Pick<OrderRecord, 'payment'> {
  return payment?.state === 'paid' ? { payment: { ...payment, state: 'returning' } } : {};
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '@nuanxin/contracts/kernel';
import { orderCancelled } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import type { ChangeRequest, Scope } from '@nuanxin/platform/store';
import { Facts, orderFact } from '../../store/facts';
import type { OrderRecord } from '../../store/order-record';
import { OrderStore } from '../../store/order-store';
import { ReturnPieces } from './return-pieces';

/** What the command of a buyer or an official asks for. */
interface Cancelling extends ChangeRequest {
  readonly id: string;
  readonly by: 'buyer' | 'official';
}

/**
 * Cancels an order and brings its pieces back once.
 *
 * | step | effect | compensation |
 * | --- | --- | --- |
 * | 1 order | cancelled, with its event, and noted as returning | none: it has happened |
 * | 2 return | see `ReturnPieces` | repeated by the sweep |
 */
@Injectable()
export class Cancellation {
  constructor(
    private readonly orders: OrderStore,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly returnPieces: ReturnPieces,
  ) {}

  /** @throws DomainError `record.absent`, `record.stale`, `live.order-closed` */
  async run({ id, by, ...request }: Cancelling, scope: Scope, call: Call): Promise<OrderRecord> {
    const cancelled = await this.orders.change(id, scope, request, (state) => {
      if (state.state !== 'placed') throw new DomainError('live.order-closed');
      const now = this.clock.now();
      const event = this.facts.entry(orderCancelled, id, { ...orderFact(id, state), by }, call);
      return {
        next: { ...state, state: 'cancelled', closedAt: now, returningSince: now },
        events: [event],
      };
    });
    return this.returnPieces.run(cancelled);
  }
}

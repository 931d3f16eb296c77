import { Injectable } from '@nestjs/common';
import { DomainError, type RequestOf, type Ulid } from '@nuanxin/contracts/kernel';
import { orderPlaced, orderReserved, type placeOrder, RESERVED_MINUTES } from '@nuanxin/contracts/live';
import { type Call, Clock, Ids } from '@nuanxin/platform/kernel';
import { Facts, orderFact } from '../../store/facts';
import type { HeldOrder } from '../../store/offer-record';
import type { OfferSummary } from '../../store/offer-store';
import { Deliveries } from './deliveries';

/** Writes an order out in full before anything is taken, so that whoever finds it later can finish it alone. */
@Injectable()
export class DraftOrder {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  of(offer: OfferSummary, request: RequestOf<typeof placeOrder>, call: Call): HeldOrder {
    const { requestId: orderId, quantity } = request;
    const accountId = buyerOf(call);
    const at = this.clock.now();
    const attempt = this.ids.ulid();
    const { broadcastId, broadcastTitle, productId, name, unit, priceFen, pickUpPoint, within } = offer;
    const fields = {
      within,
      accountId,
      broadcastId,
      broadcastTitle,
      productId,
      productName: name,
      unit,
      quantity,
      priceFen,
      totalFen: priceFen * quantity,
      ...this.beginning(request),
      ...(pickUpPoint === undefined ? {} : { pickUpPoint }),
      placedAt: at,
      attempt,
      asked: this.deliveries.digest(accountId, request),
    };
    const told = fields.state === 'placed' ? orderPlaced : orderReserved;
    const event = this.facts.entry(told, orderId, orderFact(orderId, fields), call);
    return { attempt, orderId, at, order: { ...fields, event } };
  }

  /** Without a delivery it is a reservation; with one it is placed at once and paid in cash. */
  private beginning({ requestId, delivery }: RequestOf<typeof placeOrder>) {
    if (!delivery) {
      const reservedUntil = this.clock.after(RESERVED_MINUTES * 60_000);
      return { state: 'reserved' as const, reservation: true as const, reservedUntil };
    }
    return { state: 'placed' as const, delivery: this.deliveries.seal(requestId, delivery) };
  }
}

/** @throws DomainError `access.sign-in` when the caller is no buyer. */
export function buyerOf({ caller }: Call): Ulid {
  if (caller.kind !== 'worker') throw new DomainError('access.sign-in');
  return caller.accountId;
}

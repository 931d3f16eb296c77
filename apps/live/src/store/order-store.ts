import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { OrderState } from '@nuanxin/contracts/live';
import { Ids } from '@nuanxin/platform/kernel';
import {
  aggregate,
  type Aggregates,
  below,
  between,
  type ChangeRequest,
  Database,
  everything,
  type Filter,
  type Moved,
  type Page,
  type PageRequest,
  type Scope,
} from '@nuanxin/platform/store';
import { orderCollection, type OrderDraft, type OrderRecord } from './order-record';

const NEWEST_FIRST = { by: 'placedAt', direction: 'descending' } as const;
const OWN = everything('the service finishes the orders of everybody');

type Asked = Omit<PageRequest, 'order'>;

/** Orders; each exists once its pieces are taken. */
@Injectable()
export class OrderStore {
  private readonly all: Aggregates<OrderRecord>;

  constructor(
    database: Database,
    private readonly ids: Ids,
  ) {
    const view = ({ _id, state, revision }: OrderRecord) => ({ id: _id, state, revision });
    this.all = database.aggregates(aggregate<OrderRecord>({ ...orderCollection, view }));
  }

  /**
   * Writes the order, or finds the one that this request wrote before.
   * @throws DomainError `request.key-reused` when another request has its id.
   */
  insert(_id: Ulid, draft: OrderDraft): Promise<OrderRecord> {
    const { event, ...fields } = draft;
    const request = { requestId: _id, body: draft.asked, events: [event] };
    return this.all.insert({ _id, ...fields, ...derived(fields) }, request);
  }

  /** Whoever's it is. */
  find(_id: Ulid): Promise<OrderRecord | undefined> {
    return this.all.first({ _id }, OWN);
  }

  read(id: Ulid, scope: Scope): Promise<OrderRecord> {
    return this.all.read(id, scope);
  }

  change(
    id: Ulid,
    scope: Scope,
    request: ChangeRequest,
    move: (state: OrderRecord) => Moved<OrderRecord>,
  ): Promise<OrderRecord> {
    return this.all.change(id, scope, request, (state) => {
      const { next, events } = move(state);
      return { next: next === state ? next : { ...next, ...derived(next) }, events };
    });
  }

  /** For the service itself; safe to repeat only if `move` is. */
  changeOwn(id: Ulid, move: (state: OrderRecord) => Moved<OrderRecord>): Promise<OrderRecord> {
    return this.change(id, OWN, { requestId: this.ids.ulid(), body: {} }, move);
  }

  pageOwn(request: Asked): Promise<Page<OrderRecord>> {
    return this.all.page({}, { ...request, order: NEWEST_FIRST });
  }

  pageOf(broadcastId: Ulid, state: OrderState | undefined, request: Asked): Promise<Page<OrderRecord>> {
    const filter = { broadcastId, ...(state === undefined ? {} : { state }) };
    return this.all.page(filter, { ...request, order: NEWEST_FIRST });
  }

  /** Those whose refund waits for somebody, the oldest first. */
  pageOwing(request: Asked): Promise<Page<OrderRecord>> {
    const order = { by: 'placedAt', direction: 'ascending' } as const;
    return this.all.page({ owing: true }, { ...request, order });
  }

  /** Orders of a product placed within the span, whoever's broadcast it was. */
  pageOfProduct(
    productId: Ulid,
    span: { readonly from: Date; readonly until: Date },
    request: Pick<PageRequest, 'after' | 'limit'>,
  ): Promise<Page<OrderRecord>> {
    const filter = { productId, placedAt: between(span.from, span.until) };
    return this.all.page(filter, { scope: OWN, ...request, order: NEWEST_FIRST });
  }

  /** The newest that were placed, whatever became of them; however many reservations came since. */
  async newest(broadcastId: Ulid, limit: number): Promise<OrderRecord[]> {
    const request = { scope: OWN, limit, order: NEWEST_FIRST };
    return (await this.all.page({ broadcastId, placed: true }, request)).items;
  }

  /** Reservations that ran out before `moment`. */
  reservedBefore(moment: Date): Promise<OrderRecord[]> {
    return this.some({ reservedUntil: below(moment) });
  }

  /** Moved before `moment`, and their offers may not have counted it. */
  unbookedBefore(moment: Date): Promise<OrderRecord[]> {
    return this.some({ unbookedSince: below(moment) });
  }

  private async some(filter: Filter): Promise<OrderRecord[]> {
    const order = { by: '_id', direction: 'ascending' } as const;
    return (await this.all.page(filter, { scope: OWN, order, limit: 100 })).items;
  }
}

type Deriving = Pick<OrderRecord, 'state' | 'payment' | 'reservation' | 'confirmedAt'>;

function derived({ state, payment, reservation, confirmedAt }: Deriving) {
  const owing = state === 'refund-asked' || payment?.state === 'returning';
  const placed = !reservation || confirmedAt !== undefined;
  return { owing: owing ? (true as const) : undefined, placed: placed ? (true as const) : undefined };
}

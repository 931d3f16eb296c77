import { Injectable } from '@nestjs/common';
import { DomainError, type EventEnvelope, type Ulid } from '@nuanxin/contracts/kernel';
import type { DaySales } from '@nuanxin/contracts/live';
import type { ToldDay } from '@nuanxin/live/domain';
import {
  aggregate,
  type Aggregates,
  type AggregateWithin,
  Database,
  everything,
} from '@nuanxin/platform/store';

/** Day totals of one product at one platform, or at all of them. */
interface ToldDays extends AggregateWithin {
  /** `<product>.<platform>`, or `<product>.all` */
  readonly _id: string;
  readonly productId: Ulid;
  readonly platformId?: Ulid | undefined;
  readonly days: readonly DaySales[];
}

const told = aggregate<ToldDays>({
  name: 'day_sales',
  schema: {
    within: { type: [String], required: true },
    productId: { type: String, required: true },
    platformId: String,
    days: {
      type: [{ _id: false, day: String, pieces: Number, salesFen: Number, refundFen: Number }],
      required: true,
    },
  },
  indexes: [{ fields: { productId: 1, _id: 1 }, screen: 'day sales of a product' }],
  view: ({ _id, revision }) => ({ id: _id, revision }),
});

/** Ten years of one product at one platform. */
const DAYS_AT_MOST = 3_660;
const OWN = everything('who may tell of a product has been looked at with the product');

export interface Telling {
  readonly productId: Ulid;
  readonly platformId?: Ulid | undefined;
  readonly within: readonly Ulid[];
  readonly days: readonly DaySales[];
}

/** Sales of which only day totals are known, as people told them. */
@Injectable()
export class DaySalesStore {
  private readonly all: Aggregates<ToldDays>;

  constructor(database: Database) {
    this.all = database.aggregates(told);
  }

  /** Days told again are replaced; the event is told how many of them are other than before. @throws DomainError `live.days-too-many`, `request.key-reused` */
  async tell(
    telling: Telling,
    request: { requestId: Ulid; body: unknown },
    event: (corrected: number) => EventEnvelope,
  ): Promise<void> {
    const { productId, platformId, within, days } = telling;
    const _id = `${productId}.${platformId ?? 'all'}`;
    const place = platformId === undefined ? {} : { platformId };
    const empty = { _id, within, productId, ...place, days: [] };
    await this.all.openOnce(empty);
    await this.all.change(_id, OWN, request, (state) => {
      const known = new Map(state.days.map((day) => [day.day, day]));
      const merged = new Map([...known, ...days.map((day) => [day.day, day] as const)]);
      if (merged.size > DAYS_AT_MOST) throw new DomainError('live.days-too-many');
      const corrected = [...known].filter(([day, before]) => differs(before, merged.get(day)));
      return { next: { ...state, days: [...merged.values()] }, events: [event(corrected.length)] };
    });
  }

  async ofProduct(productId: Ulid): Promise<ToldDay[]> {
    const order = { by: '_id', direction: 'ascending' } as const;
    const { items } = await this.all.page({ productId }, { scope: OWN, order, limit: 200 });
    return items.flatMap(({ platformId, days }) => days.map((day) => ({ ...day, platformId })));
  }
}

function differs(before: DaySales, after: DaySales = before): boolean {
  return (['pieces', 'salesFen', 'refundFen'] as const).some((field) => before[field] !== after[field]);
}

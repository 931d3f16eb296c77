import { Injectable } from '@nestjs/common';
import type { Day, Ulid } from '@nuanxin/contracts/kernel';
import {
  dayAfter,
  daysFrom,
  type DaySum,
  EFFECT_WINDOW,
  measuredUntil,
  netByDay,
} from '@nuanxin/live/domain';
import { QUIET_DAYS, type SalesToAssess } from '@nuanxin/live/uplift';
import { Clock } from '@nuanxin/platform/kernel';
import { everything } from '@nuanxin/platform/store';
import { DailySales } from '../../outside-sales/daily-sales';
import type { BroadcastRecord } from '../../store/broadcast-record';
import type { EffectRecord } from '../../store/effect-record';
import type { ProductState } from '../../store/product-state';
import { ProductStore } from '../../store/product-store';
import { ComparableCandidates } from './comparable-candidates';
import { Promotions } from './promotions';

/** What is assessed, beside the days that its rows stand for. */
export interface GatheredSales {
  readonly days: readonly Day[];
  /** First day with a sale; absent when there is none before the broadcast. */
  readonly knownFrom?: Day;
  readonly sales: SalesToAssess;
}

export interface Gathered {
  readonly products: readonly (GatheredSales & { readonly productId: Ulid; readonly name: string })[];
  /** All products together; absent without any. */
  readonly total?: GatheredSales;
  /** What may be called by its name: whoever sees the broadcast sees these too. */
  readonly names: ReadonlyMap<Ulid, string>;
}

const OWN = everything(
  'sales of other products are compared with, whoever sells them; their names are held back',
);
const AT_MOST = 50;

/** The sales of a broadcast's products and of those they may be compared with, day by day, from every source. */
@Injectable()
export class GatherSales {
  constructor(
    private readonly daily: DailySales,
    private readonly products: ProductStore,
    private readonly promotions: Promotions,
    private readonly candidates: ComparableCandidates,
    private readonly clock: Clock,
  ) {}

  async of(
    { offers, organization }: BroadcastRecord,
    { days: { first, last } }: EffectRecord,
  ): Promise<Gathered> {
    const now = this.clock.now();
    const from = dayAfter(first, -EFFECT_WINDOW.historyDays);
    const promoted = await this.promotions.between(from, dayAfter(last, EFFECT_WINDOW.followingDays));
    const ids = offers.map(({ productId }) => productId).slice(0, AT_MOST);
    const known = await this.products.several(ids, OWN);
    const products = ids.flatMap((id) => known.get(id) ?? []);
    const week = measuredUntil(last, now, []);
    const others = await this.candidates.of({
      products,
      promoted,
      from: dayAfter(first, -QUIET_DAYS),
      until: week,
    });
    const sums = await this.daily.series(
      [...products, ...others].map(({ _id }) => _id),
      from,
      week,
    );
    const sumsOf = ({ _id }: ProductState) => sums.get(_id) ?? [];
    const daysOf = ({ _id }: ProductState) => promoted.get(_id) ?? [];

    const gather = (of: readonly ProductState[]) => {
      const until = measuredUntil(last, now, of.flatMap(daysOf));
      const own = together(of.map(sumsOf), daysFrom(from, until));
      const knownFrom = firstSale(own, from, first);
      const days = daysFrom(knownFrom ?? from, until);
      const rowOf = (day: Day) => days.indexOf(day);
      const rowsOf = (each: readonly ProductState[]) =>
        [...new Set(each.flatMap(daysOf).map(rowOf))].filter((row) => row >= 0).toSorted((a, b) => a - b);
      const candidates = others.map((other) => ({
        name: other._id,
        values: netByDay(sumsOf(other), days),
        promotedRows: rowsOf([other]),
      }));
      const sales = {
        y: own.slice(-days.length),
        broadcast: { from: rowOf(first), to: rowOf(last) },
        promotedRows: rowsOf(of),
        candidates,
        comparables: EFFECT_WINDOW.comparables,
      };
      return { days, sales, ...(knownFrom === undefined ? {} : { knownFrom }) };
    };
    const seen = others.filter(({ within }) => within.includes(organization.id));
    return {
      products: products.map((product) => ({
        productId: product._id,
        name: product.name,
        ...gather([product]),
      })),
      names: new Map(seen.map(({ _id, name }) => [_id, name])),
      ...(products.length > 0 ? { total: gather(products) } : {}),
    };
  }
}

function together(all: readonly (readonly DaySum[])[], days: readonly Day[]): number[] {
  const each = all.map((sums) => netByDay(sums, days));
  return days.map((_, at) => each.reduce((sum, values) => sum + (values[at] ?? 0), 0));
}

function firstSale(values: readonly number[], from: Day, broadcast: Day): Day | undefined {
  const row = values.findIndex((value) => value !== 0);
  const day = row < 0 ? undefined : dayAfter(from, row);
  return day !== undefined && day < broadcast ? day : undefined;
}

import { Injectable } from '@nestjs/common';
import type { Day, Ulid } from '@nuanxin/contracts/kernel';
import { beginOf, dayAfter, dayOf, type DaySale, daySeries, type DaySum } from '@nuanxin/live/domain';
import { DaySalesStore } from '../store/day-sales-store';
import { OrderStore } from '../store/order-store';
import { SaleStore } from '../store/sale-store';
import { soldOnPortal } from './broadcast-sales';

const AT_ONCE = 200;

/** Sales day by day, from the portal, the webhook, the imports and told day totals; the days are Shanghai's. */
@Injectable()
export class DailySales {
  constructor(
    private readonly orders: OrderStore,
    private readonly sales: SaleStore,
    private readonly told: DaySalesStore,
  ) {}

  /** For each product its days with sales from `from` to `to`, both included, in their order. */
  async series(productIds: readonly Ulid[], from: Day, to: Day): Promise<Map<Ulid, DaySum[]>> {
    const all = new Map<Ulid, DaySum[]>();
    for (const productId of productIds) {
      const told = await this.told.ofProduct(productId);
      const days = [
        ...(await this.portal(productId, from, to)),
        ...(await this.outside(productId, from, to)),
      ];
      const within = told.filter(({ day }) => day >= from && day <= to);
      all.set(productId, daySeries(days, within));
    }
    return all;
  }

  private async portal(productId: Ulid, from: Day, to: Day): Promise<DaySale[]> {
    const span = { from: beginOf(from), until: beginOf(dayAfter(to, 1)) };
    const days = new Map<string, DaySale>();
    for (let place: { after?: string } | undefined = {}; place;) {
      const { items, next } = await this.orders.pageOfProduct(productId, span, { limit: AT_ONCE, ...place });
      for (const { at, pieces, grossFen, refundFen } of items.flatMap(soldOnPortal))
        add(days, { day: dayOf(at), pieces, salesFen: grossFen, refundFen });
      place = next === undefined ? undefined : { after: next };
    }
    return [...days.values()];
  }

  private async outside(productId: Ulid, from: Day, to: Day): Promise<DaySale[]> {
    const days = new Map<string, DaySale>();
    for await (const line of this.sales.ofProduct(productId, from, to)) {
      const { day, platformId, quantity, amountFen, refundedFen } = line;
      add(days, { day, platformId, pieces: quantity, salesFen: amountFen, refundFen: refundedFen });
    }
    return [...days.values()];
  }
}

function add(days: Map<string, DaySale>, sale: DaySale): void {
  const key = `${sale.day} ${sale.platformId ?? ''}`;
  const known = days.get(key);
  days.set(
    key,
    known
      ? {
          ...known,
          pieces: known.pieces + sale.pieces,
          salesFen: known.salesFen + sale.salesFen,
          refundFen: known.refundFen + sale.refundFen,
        }
      : sale,
  );
}

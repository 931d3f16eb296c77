import type { OrderState } from '@nuanxin/contracts/live';
import { grouped } from './grouped';

/** How an order of the portal counts: not at all, in full, or in full and given back. */
export const ORDER_COUNTS: Readonly<Record<OrderState, 'no' | 'sold' | 'refunded'>> = {
  reserved: 'no',
  placed: 'sold',
  completed: 'sold',
  'refund-asked': 'sold',
  refunded: 'refunded',
  cancelled: 'no',
  expired: 'no',
};

/** What a broadcast sold of one product on one line of one order. Fen. */
export interface SoldLine {
  readonly source: 'portal' | 'webhook' | 'import';
  readonly platformId?: string | undefined;
  readonly orderNo: string;
  readonly pieces: number;
  readonly grossFen: number;
  readonly refundFen: number;
}

export interface Sums {
  readonly orders: number;
  readonly pieces: number;
  readonly grossFen: number;
  readonly refundFen: number;
  readonly netFen: number;
}

export interface SourceSums extends Sums {
  readonly source: SoldLine['source'];
  readonly platformId?: string | undefined;
}

const NOTHING: Sums = { orders: 0, pieces: 0, grossFen: 0, refundFen: 0, netFen: 0 };

/** Sums by source and platform, the portal first. An order counts once for its source, however many lines it has. */
export function sumsBySource(lines: readonly SoldLine[]): SourceSums[] {
  const groups = grouped(lines, ({ source, platformId = '' }) => `${source} ${platformId}`);
  return [...groups.values()]
    .flatMap((group) =>
      group.slice(0, 1).map(({ source, platformId }) => ({ source, platformId, ...sumsOf(group) })),
    )
    .sort(
      (one, other) =>
        RANK[one.source] - RANK[other.source] || (one.platformId ?? '').localeCompare(other.platformId ?? ''),
    );
}

const RANK = { portal: 0, webhook: 1, import: 2 } as const;

function sumsOf(lines: readonly SoldLine[]): Sums {
  const orders = new Set(lines.map(({ orderNo }) => orderNo)).size;
  return lines.reduce(
    (sums, { pieces, grossFen, refundFen }) => ({
      orders,
      pieces: sums.pieces + pieces,
      grossFen: sums.grossFen + grossFen,
      refundFen: sums.refundFen + refundFen,
      netFen: sums.netFen + grossFen - refundFen,
    }),
    NOTHING,
  );
}

export function totalOf(sums: readonly Sums[]): Sums {
  return sums.reduce(
    (total, each) => ({
      orders: total.orders + each.orders,
      pieces: total.pieces + each.pieces,
      grossFen: total.grossFen + each.grossFen,
      refundFen: total.refundFen + each.refundFen,
      netFen: total.netFen + each.netFen,
    }),
    NOTHING,
  );
}

const MINUTE_MS = 60_000;
/** More columns than this are no chart any more: then each stands for several minutes. */
const COLUMNS = 240;

export interface Sold {
  readonly at: Date;
  readonly pieces: number;
  readonly grossFen: number;
  readonly refundFen: number;
}

export interface SoldSum {
  readonly pieces: number;
  readonly netFen: number;
}

export interface Course {
  /** Minutes of each column. */
  readonly step: number;
  readonly sold: readonly SoldSum[];
}

/** Sales minute by minute from `from` to `until`; what was paid before or after counts to the first or last column. */
export function courseOf(sales: readonly Sold[], from: Date, until: Date): Course {
  const minutes = Math.max(1, Math.ceil((until.getTime() - from.getTime()) / MINUTE_MS));
  const step = Math.ceil(minutes / COLUMNS);
  const count = Math.ceil(minutes / step);
  const columns: Sold[][] = Array.from({ length: count }, () => []);
  for (const sale of sales) {
    const minute = Math.floor((sale.at.getTime() - from.getTime()) / MINUTE_MS);
    columns[Math.min(count - 1, Math.max(0, Math.floor(minute / step)))]?.push(sale);
  }
  return { step, sold: columns.map(soldIn) };
}

/** What these sold together, less what was given back. */
export function soldIn(sales: readonly Sold[]): SoldSum {
  return sales.reduce<SoldSum>(
    ({ pieces, netFen }, sale) => ({
      pieces: pieces + sale.pieces,
      netFen: netFen + sale.grossFen - sale.refundFen,
    }),
    { pieces: 0, netFen: 0 },
  );
}

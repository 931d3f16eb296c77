/** What an offer has counted in the same writes that took and returned its pieces. */
export interface OfferSales {
  readonly sold: number;
  readonly salesFen: number;
  readonly orders: number;
  readonly cancelledFen: number;
}

export interface SalesTotals {
  orders: number;
  pieces: number;
  salesFen: number;
  cancelledFen: number;
}

/** Orders and pieces that stand (placed or completed), their price in fen, and the price of what was cancelled. */
export function salesTotals(offers: readonly OfferSales[]): SalesTotals {
  const totals = { orders: 0, pieces: 0, salesFen: 0, cancelledFen: 0 };
  for (const { sold, salesFen, orders, cancelledFen } of offers) {
    totals.orders += orders;
    totals.pieces += sold;
    totals.salesFen += salesFen;
    totals.cancelledFen += cancelledFen;
  }
  return totals;
}

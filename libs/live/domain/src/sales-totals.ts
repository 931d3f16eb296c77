/** What an offer has counted in the same writes that took and returned its pieces. */
export interface OfferSales {
  readonly priceFen: number;
  readonly sold: number;
  readonly orders: number;
  readonly cancelledPieces: number;
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
  for (const { priceFen, sold, orders, cancelledPieces } of offers) {
    totals.orders += orders;
    totals.pieces += sold;
    totals.salesFen += sold * priceFen;
    totals.cancelledFen += cancelledPieces * priceFen;
  }
  return totals;
}

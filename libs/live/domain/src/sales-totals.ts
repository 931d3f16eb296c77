/** What an offer has counted in the same writes that took and returned its pieces. */
export interface OfferSales {
  readonly sold: number;
  readonly salesFen: number;
  readonly orders: number;
  readonly cancelledFen: number;
  /** Absent in offers from before there were refunds. */
  readonly refundedFen?: number | undefined;
}

export interface SalesTotals {
  orders: number;
  pieces: number;
  salesFen: number;
  cancelledFen: number;
  refundedFen: number;
}

/**
 * Orders and pieces that stand (placed, completed or refunded), what they sold for without what was refunded, and the price of
 * what was cancelled and refunded; fen. Reservations count once they are confirmed.
 */
export function salesTotals(offers: readonly OfferSales[]): SalesTotals {
  const totals = { orders: 0, pieces: 0, salesFen: 0, cancelledFen: 0, refundedFen: 0 };
  for (const { sold, salesFen, orders, cancelledFen, refundedFen = 0 } of offers) {
    totals.orders += orders;
    totals.pieces += sold;
    totals.salesFen += salesFen;
    totals.cancelledFen += cancelledFen;
    totals.refundedFen += refundedFen;
  }
  return totals;
}

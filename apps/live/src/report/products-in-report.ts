import type { Report } from '@nuanxin/contracts/live';
import type { BroadcastSale } from '../outside-sales/broadcast-sales';
import type { BroadcastRecord } from '../store/broadcast-record';

/**
 * What was on offer and what it sold, the best first. `left` is what was set aside less all that sold, wherever it was ordered:
 * a closed offer has given its pieces back, and past broadcasts and other platforms never took any. Pieces whose money was given
 * back stay sold: nobody says whether they came back in time to be sold again.
 */
export function productsIn({ offers }: BroadcastRecord, sales: readonly BroadcastSale[]): Report['products'] {
  const products = offers.map(({ productId, name, supplier, quantity: offered }) => {
    const own = sales.filter((sale) => sale.productId === productId);
    const sum = (of: (sale: BroadcastSale) => number) => own.reduce((total, sale) => total + of(sale), 0);
    const [grossFen, refundFen] = [sum((sale) => sale.grossFen), sum((sale) => sale.refundFen)];
    const pieces = sum((sale) => sale.pieces);
    const sums = { pieces, grossFen, refundFen, netFen: grossFen - refundFen };
    return { productId, name, supplier, offered, left: Math.max(0, offered - pieces), ...sums };
  });
  return products.toSorted((one, other) => other.netFen - one.netFen || one.name.localeCompare(other.name));
}

import type { Report } from '@nuanxin/contracts/live';
import type { BroadcastSale } from '../outside-sales/broadcast-sales';
import type { BroadcastRecord } from '../store/broadcast-record';
import type { OfferSummary } from '../store/offer-store';

/** What was on offer and what it sold, the best first. A closed offer has given its pieces back: what was left is reckoned. */
export function productsIn(
  { offers }: BroadcastRecord,
  sales: readonly BroadcastSale[],
  sold: readonly OfferSummary[],
): Report['products'] {
  const products = offers.map(({ productId, name, supplier, quantity }) => {
    const own = sales.filter((sale) => sale.productId === productId);
    const onPortal = sold.find((offer) => offer.productId === productId)?.sold ?? 0;
    const sum = (of: (sale: BroadcastSale) => number) => own.reduce((total, sale) => total + of(sale), 0);
    const [grossFen, refundFen] = [sum((sale) => sale.grossFen), sum((sale) => sale.refundFen)];
    const sums = { pieces: sum(({ pieces }) => pieces), grossFen, refundFen, netFen: grossFen - refundFen };
    return { productId, name, supplier, offered: quantity, left: Math.max(0, quantity - onPortal), ...sums };
  });
  return products.toSorted((one, other) => other.netFen - one.netFen || one.name.localeCompare(other.name));
}

import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { ORDER_COUNTS, type SoldLine } from '@nuanxin/live/domain';
import { everything } from '@nuanxin/platform/store';
import type { OrderRecord } from '../store/order-record';
import { OrderStore } from '../store/order-store';
import type { ProductState } from '../store/product-state';
import { ProductStore } from '../store/product-store';
import { SaleStore } from '../store/sale-store';

/** One line of one order that a broadcast sold; money in fen. */
export interface BroadcastSale extends SoldLine {
  readonly productId: Ulid;
  readonly productName: string;
  /** Whom the product's money goes to; absent for products from before suppliers were records. */
  readonly supplierId?: Ulid | undefined;
  readonly at: Date;
}

const OWN = everything('who may see the broadcast sees all that it sold');
const AT_ONCE = 200;

/**
 * What a broadcast sold, from the portal, the webhook and the imports: the only basis of settlement and report. An order that
 * was cancelled before it was handed over is none; one that was given back later stands with its refund.
 */
@Injectable()
export class BroadcastSales {
  constructor(
    private readonly orders: OrderStore,
    private readonly sales: SaleStore,
    private readonly products: ProductStore,
  ) {}

  async lines(broadcastId: Ulid): Promise<BroadcastSale[]> {
    const lines = [...(await this.portal(broadcastId)), ...(await this.outside(broadcastId))];
    const products = await this.productsOf([...new Set(lines.map(({ productId }) => productId))]);
    return lines.map((line) => {
      const product = products.get(line.productId);
      return { ...line, productName: product?.name ?? line.productName, supplierId: product?.supplier.id };
    });
  }

  private async portal(broadcastId: Ulid): Promise<BroadcastSale[]> {
    const found: BroadcastSale[] = [];
    for (let place: { after?: string } | undefined = {}; place;) {
      const page = { scope: OWN, limit: AT_ONCE, ...place };
      const { items, next } = await this.orders.pageOf(broadcastId, undefined, page);
      found.push(...items.flatMap(soldOnPortal));
      place = next === undefined ? undefined : { after: next };
    }
    return found;
  }

  private async outside(broadcastId: Ulid): Promise<BroadcastSale[]> {
    const found: BroadcastSale[] = [];
    for await (const line of this.sales.ofBroadcast(broadcastId)) {
      const { source, platformId, orderNo, productId, at, quantity, amountFen, refundedFen } = line;
      const sums = { pieces: quantity, grossFen: amountFen, refundFen: refundedFen };
      found.push({ source, platformId, orderNo, productId, productName: '', at, ...sums });
    }
    return found;
  }

  private async productsOf(ids: readonly Ulid[]): Promise<Map<Ulid, ProductState>> {
    const found = new Map<Ulid, ProductState>();
    for (let at = 0; at < ids.length; at += AT_ONCE)
      for (const [id, product] of await this.products.several(ids.slice(at, at + AT_ONCE), OWN))
        found.set(id, product);
    return found;
  }
}

/** An order as it counts: not at all when it was cancelled, with all its money as refund when it was given back. */
export function soldOnPortal(order: OrderRecord): BroadcastSale[] {
  const { _id: orderNo, state, productId, productName, placedAt: at, quantity, totalFen } = order;
  const counts = ORDER_COUNTS[state];
  if (counts === 'no') return [];
  const refundFen = counts === 'refunded' ? totalFen : 0;
  const sums = { pieces: quantity, grossFen: totalFen, refundFen };
  return [{ source: 'portal', orderNo, productId, productName, at, ...sums }];
}

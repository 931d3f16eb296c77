import { Injectable } from '@nestjs/common';
import { DomainError } from '@nuanxin/contracts/kernel';
import type { ProductCode } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { scopeFilter } from '@nuanxin/platform/store';
import { ProductStore } from '../../store/product-store';

/** As many as one read of products gives. */
const AT_ONCE = 200;

/** Looks at the codes of a platform before they are kept. */
@Injectable()
export class ProductCodes {
  constructor(private readonly products: ProductStore) {}

  /**
   * @param known codes that stand already: whoever may change the platform may keep them.
   * @throws DomainError `live.codes-repeated`, `record.absent` when a product lies beyond the caller's reach
   */
  async check(codes: readonly ProductCode[], known: readonly ProductCode[], call: Call): Promise<void> {
    if (new Set(codes.map(({ code }) => code)).size < codes.length)
      throw new DomainError('live.codes-repeated');
    const standing = new Set(known.map(({ productId }) => productId));
    const fresh = [...new Set(codes.map(({ productId }) => productId))].filter((id) => !standing.has(id));
    for (let at = 0; at < fresh.length; at += AT_ONCE) {
      const asked = fresh.slice(at, at + AT_ONCE);
      const found = await this.products.several(asked, scopeFilter(call, 'product.read'));
      if (found.size < asked.length) throw new DomainError('record.absent');
    }
  }
}

import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { type Product, productRestored, restoreProduct } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts, productFact } from '../../store/facts';
import { ProductStore } from '../../store/product-store';
import { ProductWithClaims } from '../browse-products/product-with-claims';

@Controller()
export class RestoreProduct {
  constructor(
    private readonly products: ProductStore,
    private readonly claims: ProductWithClaims,
    private readonly facts: Facts,
  ) {}

  @Answers(restoreProduct)
  async run(request: RequestOf<typeof restoreProduct>, call: Call): Promise<Product> {
    const { requestId, id, revision } = request;
    const scope = scopeFilter(call, 'product.manage');
    const restored = await this.products.change(
      id,
      scope,
      { requestId, revision, body: request },
      (state) => {
        if (!state.retired) return { next: state, events: [] };
        const event = this.facts.entry(productRestored, id, productFact(state), call);
        return { next: { ...state, retired: false }, events: [event] };
      },
    );
    return this.claims.of(restored);
  }
}

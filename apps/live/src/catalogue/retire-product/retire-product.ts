import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { type Product, productRetired, retireProduct } from '@nuanxin/contracts/live';
import { isInUse } from '@nuanxin/live/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts, productFact } from '../../store/facts';
import { ProductStore } from '../../store/product-store';
import { ProductWithClaims } from '../browse-products/product-with-claims';

@Controller()
export class RetireProduct {
  constructor(
    private readonly products: ProductStore,
    private readonly claims: ProductWithClaims,
    private readonly facts: Facts,
  ) {}

  @Answers(retireProduct)
  async run(request: RequestOf<typeof retireProduct>, call: Call): Promise<Product> {
    const { requestId, id, revision } = request;
    const scope = scopeFilter(call, 'product.manage');
    const retired = await this.products.change(id, scope, { requestId, revision, body: request }, (state) => {
      if (isInUse(state)) throw new DomainError('live.product-in-use');
      if (state.retired) return { next: state, events: [] };
      const event = this.facts.entry(productRetired, id, productFact(state), call);
      return { next: { ...state, retired: true }, events: [event] };
    });
    return this.claims.of(retired);
  }
}

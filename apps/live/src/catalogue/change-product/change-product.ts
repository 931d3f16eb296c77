import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { changeProduct, type Product, productChanged } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts, productFact } from '../../store/facts';
import { ProductStore } from '../../store/product-store';
import { productView } from '../../store/product-view';

@Controller()
export class ChangeProduct {
  constructor(
    private readonly products: ProductStore,
    private readonly facts: Facts,
  ) {}

  @Answers(changeProduct)
  async run(request: RequestOf<typeof changeProduct>, call: Call): Promise<Product> {
    const { requestId, id, revision, ...fields } = request;
    const scope = scopeFilter(call, 'product.manage');
    const changed = await this.products.change(id, scope, { requestId, revision, body: request }, (state) => {
      const next = { ...state, pictureId: undefined, ...fields };
      return { next, events: [this.facts.entry(productChanged, id, productFact(next), call)] };
    });
    return productView(changed);
  }
}

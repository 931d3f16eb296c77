import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { changeProduct, type Product, productChanged } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts, productFact } from '../../store/facts';
import { ProductStore } from '../../store/product-store';
import { ProductWithClaims } from '../browse-products/product-with-claims';
import { SupplierCopies } from '../follow-supplier/supplier-copies';

@Controller()
export class ChangeProduct {
  constructor(
    private readonly products: ProductStore,
    private readonly suppliers: SupplierCopies,
    private readonly claims: ProductWithClaims,
    private readonly facts: Facts,
  ) {}

  @Answers(changeProduct)
  async run(request: RequestOf<typeof changeProduct>, call: Call): Promise<Product> {
    const { requestId, id, revision, supplierId, ...fields } = request;
    const scope = scopeFilter(call, 'product.manage');
    const changed = await this.products.change(
      id,
      scope,
      { requestId, revision, body: request },
      async (state) => {
        const supplier = await this.suppliers.of(supplierId, call, state.supplier.id);
        const next = { ...state, pictureId: undefined, shelfPriceFen: undefined, ...fields, supplier };
        return { next, events: [this.facts.entry(productChanged, id, productFact(next), call)] };
      },
    );
    return this.claims.of(await this.suppliers.settle(changed));
  }
}

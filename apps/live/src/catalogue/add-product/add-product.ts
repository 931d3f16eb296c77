import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { addProduct, type Product, productAdded } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { Facts, productFact } from '../../store/facts';
import { Organizations } from '../../store/organizations';
import { ProductStore } from '../../store/product-store';
import { ProductWithClaims } from '../browse-products/product-with-claims';
import { SupplierCopies } from '../follow-supplier/supplier-copies';

@Controller()
export class AddProduct {
  constructor(
    private readonly organizations: Organizations,
    private readonly products: ProductStore,
    private readonly suppliers: SupplierCopies,
    private readonly claims: ProductWithClaims,
    private readonly facts: Facts,
  ) {}

  @Answers(addProduct)
  async run(request: RequestOf<typeof addProduct>, call: Call): Promise<Product> {
    const { requestId, organizationId, supplierId, ...fields } = request;
    const belonging = await this.organizations.belonging(organizationId, 'product.manage', call);
    const supplier = await this.suppliers.of(supplierId, call);
    const fresh = { _id: requestId, ...belonging, ...fields, supplier, retired: false, setAside: [] };
    const event = this.facts.entry(productAdded, requestId, productFact(fresh), call);
    const added = await this.products.insert(fresh, { requestId, body: request, events: [event] });
    return this.claims.of(await this.suppliers.settle(added));
  }
}

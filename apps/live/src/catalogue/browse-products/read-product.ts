import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { type Product, readProduct } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { ProductStore } from '../../store/product-store';
import { ProductWithClaims } from './product-with-claims';

@Controller()
export class ReadProduct {
  constructor(
    private readonly products: ProductStore,
    private readonly claims: ProductWithClaims,
  ) {}

  @Answers(readProduct)
  async run({ id }: RequestOf<typeof readProduct>, call: Call): Promise<Product> {
    return this.claims.of(await this.products.read(id, scopeFilter(call, 'product.read')));
  }
}

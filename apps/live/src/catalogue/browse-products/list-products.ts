import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { listProducts } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { ProductStore } from '../../store/product-store';
import { ProductWithClaims } from './product-with-claims';

const NEWEST_FIRST = { by: '_id', direction: 'descending' } as const;

@Controller()
export class ListProducts {
  constructor(
    private readonly products: ProductStore,
    private readonly claims: ProductWithClaims,
  ) {}

  @Answers(listProducts)
  async run(request: RequestOf<typeof listProducts>, call: Call): Promise<ReplyOf<typeof listProducts>> {
    const { after, limit, ...filter } = request;
    const scope = scopeFilter(call, 'product.read');
    const page = await this.products.page(filter, { scope, after, limit, order: NEWEST_FIRST });
    return { ...page, items: await this.claims.all(page.items) };
  }
}

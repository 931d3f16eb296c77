import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { readToldDays } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { DaySalesStore } from '../../store/day-sales-store';
import { ProductStore } from '../../store/product-store';

@Controller()
export class ReadToldDays {
  constructor(
    private readonly products: ProductStore,
    private readonly told: DaySalesStore,
  ) {}

  @Answers(readToldDays)
  async run(request: RequestOf<typeof readToldDays>, call: Call): Promise<ReplyOf<typeof readToldDays>> {
    const { productId, platformId, from, to } = request;
    await this.products.read(productId, scopeFilter(call, 'sale.read'));
    const all = await this.told.ofProduct(productId);
    const days = all
      .filter((each) => each.platformId === platformId && each.day >= from && each.day <= to)
      .map(({ day, pieces, salesFen, refundFen }) => ({ day, pieces, salesFen, refundFen }))
      .sort((one, other) => (one.day > other.day ? -1 : 1));
    return { days };
  }
}

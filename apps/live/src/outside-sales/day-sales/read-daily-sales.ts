import { Controller } from '@nestjs/common';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { readDailySales } from '@nuanxin/contracts/live';
import { beginOf } from '@nuanxin/live/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { ProductStore } from '../../store/product-store';
import { DailySales } from '../daily-sales';

const AT_MOST_MS = 800 * 24 * 3600_000;

@Controller()
export class ReadDailySales {
  constructor(
    private readonly products: ProductStore,
    private readonly daily: DailySales,
  ) {}

  @Answers(readDailySales)
  async run(request: RequestOf<typeof readDailySales>, call: Call): Promise<ReplyOf<typeof readDailySales>> {
    const { productId, from, to } = request;
    const span = beginOf(to).getTime() - beginOf(from).getTime();
    if (span < 0 || span > AT_MOST_MS)
      throw new DomainError('request.invalid', { fields: [{ path: 'to', rule: 'span', expected: 800 }] });
    await this.products.read(productId, scopeFilter(call, 'sale.read'));
    return { days: (await this.daily.series([productId], from, to)).get(productId) ?? [] };
  }
}

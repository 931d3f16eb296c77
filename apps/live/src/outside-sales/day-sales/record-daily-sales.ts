import { Controller } from '@nestjs/common';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { dailySalesRecorded, recordDailySales } from '@nuanxin/contracts/live';
import { dayOf } from '@nuanxin/live/domain';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { DaySalesStore } from '../../store/day-sales-store';
import { Facts } from '../../store/facts';
import { PlatformStore } from '../../store/platform-store';
import { ProductStore } from '../../store/product-store';

@Controller()
export class RecordDailySales {
  constructor(
    private readonly products: ProductStore,
    private readonly platforms: PlatformStore,
    private readonly told: DaySalesStore,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(recordDailySales)
  async run(
    request: RequestOf<typeof recordDailySales>,
    call: Call,
  ): Promise<ReplyOf<typeof recordDailySales>> {
    const { requestId, productId, platformId, days } = request;
    this.refuseDaysAhead(days);
    const scope = scopeFilter(call, 'sale.import');
    const { within } = await this.products.read(productId, scope);
    if (platformId !== undefined) await this.platforms.read(platformId, scope);
    const place = platformId === undefined ? {} : { platformId };
    const order = days.map(({ day }) => day).toSorted();
    const span = { from: order.at(0) ?? '', to: order.at(-1) ?? '' };
    const fact = { productId, ...place, days: days.length, ...span };
    const event = (corrected: number) =>
      this.facts.entry(dailySalesRecorded, productId, { ...fact, corrected }, call);
    await this.told.tell({ productId, platformId, within, days }, { requestId, body: request }, event);
    return { recorded: days.length };
  }

  private refuseDaysAhead(days: RequestOf<typeof recordDailySales>['days']): void {
    const today = dayOf(this.clock.now());
    const fields = days.flatMap(({ day }, place) =>
      day > today ? [{ path: `days.${place}.day`, rule: 'not-over' }] : [],
    );
    if (fields.length > 0) throw new DomainError('request.invalid', { fields });
  }
}

import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { readReconciliation, type Reconciliation } from '@nuanxin/contracts/live';
import { sumsBySource, totalOf } from '@nuanxin/live/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BroadcastStore } from '../../store/broadcast-store';
import { PlatformStore } from '../../store/platform-store';
import { StatementStore } from '../../store/statement-store';
import { BroadcastSales } from '../broadcast-sales';

@Controller()
export class ReadReconciliation {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly sales: BroadcastSales,
    private readonly platforms: PlatformStore,
    private readonly statements: StatementStore,
  ) {}

  @Answers(readReconciliation)
  async run({ id }: RequestOf<typeof readReconciliation>, call: Call): Promise<Reconciliation> {
    await this.broadcasts.read(id, scopeFilter(call, 'sale.read'));
    const sums = sumsBySource(await this.sales.lines(id));
    const names = await this.platforms.names(sums.flatMap(({ platformId }) => platformId ?? []));
    const sources = sums.map(({ platformId, ...sum }) => {
      if (platformId === undefined) return sum;
      return { ...sum, platform: { id: platformId, name: names.get(platformId) ?? platformId } };
    });
    const total = totalOf(sums);
    const settled = (await this.statements.ofBroadcast(id)).filter(({ state }) => state !== 'draft');
    const settledFen = settled.reduce((sum, { totals }) => sum + totals.grossFen - totals.refundFen, 0);
    return {
      broadcastId: id,
      sources,
      total,
      ...(settled.length > 0 ? { settledFen } : {}),
      differenceFen: total.netFen - settledFen,
    };
  }
}

import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { listSaleLines, type SaleLine } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { PlatformStore } from '../../store/platform-store';
import { type SaleRecord, SaleStore } from '../../store/sale-store';

@Controller()
export class ListSaleLines {
  constructor(
    private readonly platforms: PlatformStore,
    private readonly sales: SaleStore,
  ) {}

  @Answers(listSaleLines)
  async run(request: RequestOf<typeof listSaleLines>, call: Call): Promise<ReplyOf<typeof listSaleLines>> {
    const { platformId, ...asked } = request;
    const platform = await this.platforms.read(platformId, scopeFilter(call, 'sale.read'));
    const page = await this.sales.pageOf(platformId, asked);
    const named = { id: platform._id, name: platform.name };
    return { ...page, items: page.items.map((line) => lineView(line, named)) };
  }
}

function lineView(line: SaleRecord, platform: SaleLine['platform']): SaleLine {
  const { _id: id, source, orderNo, lineNo, productId, at, quantity, amountFen, refundedFen } = line;
  const refunds = line.refunds.map(({ no, at: back, amountFen: fen, quantity: pieces }) => ({
    no,
    at: back.toISOString(),
    amountFen: fen,
    quantity: pieces,
  }));
  return {
    id,
    platform,
    source,
    orderNo,
    lineNo,
    productId,
    at: at.toISOString(),
    quantity,
    amountFen,
    refunds,
    refundedFen,
    ...(line.broadcastId === undefined ? {} : { broadcastId: line.broadcastId }),
    ...(line.importId === undefined ? {} : { importId: line.importId }),
  };
}

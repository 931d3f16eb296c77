import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { listOrders } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BroadcastStore } from '../../store/broadcast-store';
import { OrderStore } from '../../store/order-store';
import { OrderView } from './order-view';

@Controller()
export class ListOrders {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly orders: OrderStore,
    private readonly view: OrderView,
  ) {}

  @Answers(listOrders)
  async run(request: RequestOf<typeof listOrders>, call: Call): Promise<ReplyOf<typeof listOrders>> {
    const { broadcastId, state, after, limit } = request;
    const scope = scopeFilter(call, 'order.read');
    await this.broadcasts.read(broadcastId, scope);
    const page = await this.orders.pageOf(broadcastId, state, { scope, after, limit });
    return { ...page, items: page.items.map((order) => this.view.masked(order)) };
  }
}

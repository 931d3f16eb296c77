import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { listOwnOrders } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { ownFilter } from '@nuanxin/platform/store';
import { OrderStore } from '../../store/order-store';
import { OrderView } from './order-view';

@Controller()
export class ListOwnOrders {
  constructor(
    private readonly orders: OrderStore,
    private readonly view: OrderView,
  ) {}

  @Answers(listOwnOrders)
  async run(request: RequestOf<typeof listOwnOrders>, call: Call): Promise<ReplyOf<typeof listOwnOrders>> {
    const page = await this.orders.pageOwn({ ...request, scope: ownFilter(call) });
    return { ...page, items: page.items.map((order) => this.view.own(order)) };
  }
}

import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { listRefunds } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { OrderView } from '../browse-orders/order-view';
import { OrderStore } from '../../store/order-store';

@Controller()
export class ListRefunds {
  constructor(
    private readonly orders: OrderStore,
    private readonly view: OrderView,
  ) {}

  @Answers(listRefunds)
  async run(request: RequestOf<typeof listRefunds>, call: Call): Promise<ReplyOf<typeof listRefunds>> {
    const page = await this.orders.pageOwing({ ...request, scope: scopeFilter(call, 'order.manage') });
    return { ...page, items: page.items.map((order) => this.view.masked(order)) };
  }
}

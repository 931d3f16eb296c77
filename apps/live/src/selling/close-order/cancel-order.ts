import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { cancelOrder, type Order } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { OrderView } from '../browse-orders/order-view';
import { Cancellation } from './cancellation';

@Controller()
export class CancelOrder {
  constructor(
    private readonly cancellation: Cancellation,
    private readonly view: OrderView,
  ) {}

  @Answers(cancelOrder)
  async run(request: RequestOf<typeof cancelOrder>, call: Call): Promise<Order> {
    const cancelling = { ...request, body: request, by: 'official' as const };
    const scope = scopeFilter(call, 'order.manage');
    return this.view.masked(await this.cancellation.run(cancelling, scope, call));
  }
}

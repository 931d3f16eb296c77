import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { cancelOwnOrder, type OwnOrder } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { ownFilter } from '@nuanxin/platform/store';
import { OrderView } from '../browse-orders/order-view';
import { Cancellation } from './cancellation';

@Controller()
export class CancelOwnOrder {
  constructor(
    private readonly cancellation: Cancellation,
    private readonly view: OrderView,
  ) {}

  @Answers(cancelOwnOrder)
  async run(request: RequestOf<typeof cancelOwnOrder>, call: Call): Promise<OwnOrder> {
    const cancelling = { ...request, body: request, by: 'buyer' as const };
    return this.view.own(await this.cancellation.run(cancelling, ownFilter(call), call));
  }
}

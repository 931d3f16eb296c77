import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { type OwnOrder, readOwnOrder } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { ownFilter } from '@nuanxin/platform/store';
import { OrderStore } from '../../store/order-store';
import { OrderView } from './order-view';

@Controller()
export class ReadOwnOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly view: OrderView,
  ) {}

  @Answers(readOwnOrder)
  async run({ id }: RequestOf<typeof readOwnOrder>, call: Call): Promise<OwnOrder> {
    return this.view.own(await this.orders.read(id, ownFilter(call)));
  }
}

import { Injectable } from '@nestjs/common';
import type { Order, OwnOrder, StudioTick } from '@nuanxin/contracts/live';
import { orderNumber } from '@nuanxin/live/domain';
import { Deliveries } from '../place-order/deliveries';
import type { OrderRecord } from '../../store/order-record';

/** An order in the three ways it is seen: by its buyer, in the console, in the studio's ticker. */
@Injectable()
export class OrderView {
  constructor(private readonly deliveries: Deliveries) {}

  own(order: OrderRecord): OwnOrder {
    return { ...common(order), delivery: this.deliveries.open(order) };
  }

  masked(order: OrderRecord): Order {
    return { ...common(order), buyer: this.deliveries.mask(order), deliveryKind: order.delivery.kind };
  }

  ticker(order: OrderRecord): StudioTick['orders'][number] {
    const { _id: orderId, productName, quantity, totalFen, placedAt, state } = order;
    const buyer = this.deliveries.maskedName(order);
    return { orderId, productName, quantity, totalFen, buyer, at: placedAt.toISOString(), state };
  }
}

function common(order: OrderRecord): Omit<OwnOrder, 'delivery'> {
  const { _id: id, broadcastId, broadcastTitle, productId, productName, unit } = order;
  const { quantity, priceFen, totalFen, pickUpPoint, state, placedAt, closedAt, revision } = order;
  return {
    id,
    number: orderNumber(id),
    broadcastId,
    broadcastTitle,
    productId,
    productName,
    unit,
    quantity,
    priceFen,
    totalFen,
    state,
    revision,
    placedAt: placedAt.toISOString(),
    ...(pickUpPoint === undefined ? {} : { pickUpPoint }),
    ...(closedAt === undefined ? {} : { closedAt: closedAt.toISOString() }),
  };
}

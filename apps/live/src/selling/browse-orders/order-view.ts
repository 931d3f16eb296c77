import { Injectable } from '@nestjs/common';
import type { Order, OwnOrder, Payment, StudioTick } from '@nuanxin/contracts/live';
import { orderNumber } from '@nuanxin/live/domain';
import { given } from '../../planning/browse-broadcasts/broadcast-view';
import { Deliveries } from '../place-order/deliveries';
import { PaymentPage } from '../receive-payment/payment-page';
import type { OrderPayment, OrderRecord } from '../../store/order-record';

/** An order in the three ways it is seen: by its buyer, in the console, in the studio's ticker. */
@Injectable()
export class OrderView {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly page: PaymentPage,
  ) {}

  own(order: OrderRecord): OwnOrder {
    const { delivery, state } = order;
    const optional = {
      delivery: delivery && this.deliveries.open({ ...order, delivery }),
      payPage: this.page.linkOf(order),
    };
    return { ...common(order), ...given(optional), ways: state === 'reserved' ? this.page.ways : [] };
  }

  masked(order: OrderRecord): Order {
    const { delivery } = order;
    if (!delivery) return common(order);
    return {
      ...common(order),
      buyer: this.deliveries.mask({ ...order, delivery }),
      deliveryKind: delivery.kind,
    };
  }

  ticker(order: OrderRecord): StudioTick['orders'][number] {
    const { _id: orderId, productName, quantity, totalFen, placedAt, state, delivery } = order;
    const buyer = delivery ? this.deliveries.maskedName({ ...order, delivery }) : '';
    return { orderId, productName, quantity, totalFen, buyer, at: placedAt.toISOString(), state };
  }
}

/** Orders from before there was a choice were paid in cash when they were handed over. */
export function paymentOf({ payment, state }: OrderRecord): OrderPayment {
  return payment ?? { method: 'cash', state: state === 'completed' ? 'paid' : 'due' };
}

function common(order: OrderRecord): Omit<OwnOrder, 'delivery' | 'ways' | 'payPage'> {
  const { _id: id, broadcastId, broadcastTitle, productId, productName, unit } = order;
  const { quantity, priceFen, totalFen, pickUpPoint, state, placedAt, revision, refund } = order;
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
    payment: paymentView(paymentOf(order)),
    ...given({
      pickUpPoint,
      reservedUntil: order.reservedUntil?.toISOString(),
      closedAt: order.closedAt?.toISOString(),
      refund: refund && refundView(refund),
    }),
  };
}

function paymentView({ method, state, paidAt, reference }: OrderPayment): Payment {
  return { method, state, ...given({ paidAt: paidAt?.toISOString(), reference }) };
}

function refundView({ reason, askedAt, note, decidedAt }: NonNullable<OrderRecord['refund']>) {
  const decided = given({ note, decidedAt: decidedAt?.toISOString() });
  return { reason, askedAt: askedAt.toISOString(), ...decided };
}

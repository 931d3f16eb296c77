import type { Ulid } from '@nuanxin/contracts/kernel';
import type { OrderBooking } from '@nuanxin/live/domain';
import type { BookingKey } from './offer-record';
import type { OrderDraft, OrderRecord } from './order-record';

type Counted = Pick<OrderRecord, 'accountId' | 'quantity' | 'totalFen'>;
type Counts = Readonly<Record<string, number>>;

/** Taking pieces for an order, or giving them back before it exists. */
export function taking(order: OrderDraft, sign: 1 | -1): Counts {
  return order.state === 'reserved' ? reserving(order, sign) : selling(order, sign);
}

/** What each booking adds to the counts of an offer. */
export const BOOK: Readonly<Record<OrderBooking, (order: Counted) => Counts>> = {
  sold: ({ quantity, totalFen }) => ({
    reserved: -quantity,
    sold: quantity,
    salesFen: totalFen,
    orders: 1,
  }),
  freed: (order) => ({ ...reserving(order, -1), [`lapsed.${order.accountId}.count`]: 1 }),
  returned: (order) => ({
    ...selling(order, -1),
    cancelledPieces: order.quantity,
    cancelledFen: order.totalFen,
  }),
  refunded: ({ totalFen }) => ({ salesFen: -totalFen, refundedFen: totalFen }),
};

export function bookingKey(orderId: Ulid, booking: OrderBooking): BookingKey {
  return `${orderId}.${booking}`;
}

function reserving({ accountId, quantity }: Counted, sign: 1 | -1): Counts {
  const pieces = sign * quantity;
  return { left: -pieces, reserved: pieces, [`buyers.${accountId}`]: pieces };
}

function selling({ accountId, quantity, totalFen }: Counted, sign: 1 | -1): Counts {
  const pieces = sign * quantity;
  const salesFen = sign * totalFen;
  return { left: -pieces, sold: pieces, salesFen, orders: sign, [`buyers.${accountId}`]: pieces };
}

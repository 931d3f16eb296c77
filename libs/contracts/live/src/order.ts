import {
  command,
  Fen,
  Instant,
  line,
  page,
  PageRequest,
  Phone,
  query,
  Revision,
  Ulid,
} from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { ORDER_MOVES, type OrderState } from './order-moves';
import { Payment, PaymentMethod } from './payment';

export const OrderStateName = z.enum(Object.keys(ORDER_MOVES) as [OrderState, ...OrderState[]]);

/** Orders and pieces that stand, what they sold for without what was refunded, and what was cancelled and refunded. */
export const SalesTotals = z.object({
  orders: z.int(),
  pieces: z.int(),
  salesFen: Fen,
  cancelledFen: Fen,
  refundedFen: Fen,
});

/** Collected at the pick-up point, or brought to an address. */
export const Delivery = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pick-up'), name: line(30, 2), phone: Phone }),
  z.strictObject({ kind: z.literal('address'), name: line(30, 2), phone: Phone, address: line(120, 5) }),
]);
export type Delivery = z.infer<typeof Delivery>;

/** What its buyer asked for after it was completed, and what came of it. */
const RefundRequest = z.object({
  reason: z.string(),
  askedAt: Instant,
  note: z.string().optional(),
  decidedAt: Instant.optional(),
});

/** As its buyer sees it. */
export const OwnOrder = z
  .object({
    id: Ulid,
    /** Short number that buyer and keeper say to each other: the last eight characters of the id. */
    number: z.string(),
    broadcastId: Ulid,
    broadcastTitle: z.string(),
    productId: Ulid,
    productName: z.string(),
    unit: z.string(),
    quantity: z.int(),
    priceFen: Fen,
    totalFen: Fen,
    /** Absent until it is confirmed. */
    delivery: Delivery.optional(),
    pickUpPoint: z.string().optional(),
    state: OrderStateName,
    placedAt: Instant,
    /** While reserved: the pieces are held until then. */
    reservedUntil: Instant.optional(),
    payment: Payment,
    /** While reserved: the ways in which it may be paid. */
    ways: z.array(PaymentMethod),
    /** Address of the provider's page while an online payment is due. */
    payPage: z.string().optional(),
    refund: RefundRequest.optional(),
    closedAt: Instant.optional(),
    revision: Revision,
  })
  .meta({ id: 'OwnOrder' });
export type OwnOrder = z.infer<typeof OwnOrder>;

/** As the console sees it: the buyer masked (surname, last two digits of the phone), unknown until it is confirmed. */
export const Order = OwnOrder.omit({ delivery: true, ways: true, payPage: true })
  .extend({
    buyer: z.object({ name: z.string(), phone: z.string() }).optional(),
    deliveryKind: z.enum(['pick-up', 'address']).optional(),
  })
  .meta({ id: 'Order' });
export type Order = z.infer<typeof Order>;

/**
 * Takes the pieces at once or not at all; `requestId` becomes the order's id. Without `delivery` they are reserved for some
 * minutes and the order waits to be confirmed; with it the order is placed at once, to be paid in cash.
 */
export const placeOrder = command({
  subject: 'live.order.place',
  summary: { zh: '下单', en: 'Buy' },
  request: z.strictObject({
    requestId: Ulid,
    broadcastId: Ulid,
    productId: Ulid,
    quantity: z.int().min(1).max(999),
    delivery: Delivery.optional(),
  }),
  reply: OwnOrder,
  errors: ['live.sold-out', 'live.over-limit', 'live.not-on-sale', 'live.reservations-lapsed'],
  access: { audience: 'worker', scope: 'self' },
  http: 'POST /live/orders',
});

/** A reservation becomes an order: how to get it, how to pay it. */
export const confirmOrder = command({
  subject: 'live.order.confirm',
  summary: { zh: '确认订单', en: 'Confirm a reservation' },
  request: z.strictObject({
    requestId: Ulid,
    id: Ulid,
    revision: Revision,
    delivery: Delivery,
    payment: PaymentMethod,
  }),
  reply: OwnOrder,
  errors: ['live.reservation-expired', 'live.order-closed', 'live.payment-off'],
  access: { audience: 'worker', scope: 'self' },
  http: 'POST /me/orders/:id/confirm',
});

export const listOwnOrders = query({
  subject: 'live.order.list-own',
  summary: { zh: '我的订单', en: 'One’s own orders, newest first' },
  request: z.strictObject(PageRequest),
  reply: page(OwnOrder),
  errors: [],
  access: { audience: 'worker', scope: 'self' },
  http: 'GET /me/orders',
});

export const readOwnOrder = query({
  subject: 'live.order.read-own',
  summary: { zh: '我的订单详情', en: 'One of one’s own orders' },
  request: z.strictObject({ id: Ulid }),
  reply: OwnOrder,
  errors: [],
  access: { audience: 'worker', scope: 'self' },
  http: 'GET /me/orders/:id',
});

/** The buyer takes it back, or gives a reservation up, while nothing is handed over; the pieces are for sale again if the broadcast still runs. */
export const cancelOwnOrder = command({
  subject: 'live.order.cancel-own',
  summary: { zh: '取消订单', en: 'Cancel one’s own order' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision }),
  reply: OwnOrder,
  errors: ['live.order-closed'],
  access: { audience: 'worker', scope: 'self' },
  http: 'POST /me/orders/:id/cancel',
});

export const listOrders = query({
  subject: 'live.order.list',
  summary: { zh: '场次订单', en: 'Orders of a broadcast, newest first' },
  request: z.strictObject({ ...PageRequest, broadcastId: Ulid, state: OrderStateName.optional() }),
  reply: page(Order),
  errors: [],
  access: { audience: 'official', permission: 'order.read', scope: 'organization' },
  http: 'GET /live/broadcasts/:broadcastId/orders',
});

const onOrder = z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision });

/** Cash is taken in full with it. An online payment that has not come by then is refused, unless `cash` says how it was paid. */
export const completeOrder = command({
  subject: 'live.order.complete',
  summary: { zh: '确认交付收款', en: 'Handed over and paid' },
  request: onOrder.extend({ cash: z.boolean().default(false) }),
  reply: Order,
  errors: ['live.order-closed', 'live.payment-due'],
  access: { audience: 'official', permission: 'order.manage', scope: 'organization' },
  http: 'POST /live/orders/:id/complete',
});

export const cancelOrder = command({
  subject: 'live.order.cancel',
  summary: { zh: '代为取消订单', en: 'Cancel an order for its buyer' },
  request: onOrder,
  reply: Order,
  errors: ['live.order-closed'],
  access: { audience: 'official', permission: 'order.manage', scope: 'organization' },
  http: 'POST /live/orders/:id/cancel',
});

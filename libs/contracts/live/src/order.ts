import {
  command,
  event,
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

/** placed → completed (handed over, cash taken) or cancelled; nothing leaves the other two. */
export const ORDER_MOVES = {
  placed: ['completed', 'cancelled'],
  completed: [],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>;
export type OrderState = keyof typeof ORDER_MOVES;
export const OrderStateName = z.enum(Object.keys(ORDER_MOVES) as [OrderState, ...OrderState[]]);

/** Collected at the pick-up point, or brought to an address. Paid in cash when handed over. */
export const Delivery = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pick-up'), name: line(30, 2), phone: Phone }),
  z.strictObject({ kind: z.literal('address'), name: line(30, 2), phone: Phone, address: line(120, 5) }),
]);
export type Delivery = z.infer<typeof Delivery>;

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
    delivery: Delivery,
    pickUpPoint: z.string().optional(),
    state: OrderStateName,
    placedAt: Instant,
    closedAt: Instant.optional(),
    revision: Revision,
  })
  .meta({ id: 'OwnOrder' });
export type OwnOrder = z.infer<typeof OwnOrder>;

/** As the console sees it: the buyer masked (surname, last two digits of the phone). */
export const Order = OwnOrder.omit({ delivery: true })
  .extend({
    buyer: z.object({ name: z.string(), phone: z.string() }),
    deliveryKind: z.enum(['pick-up', 'address']),
  })
  .meta({ id: 'Order' });
export type Order = z.infer<typeof Order>;

/** Takes the pieces at once or not at all; `requestId` becomes the order's id. */
export const placeOrder = command({
  subject: 'live.order.place',
  summary: { zh: '下单', en: 'Buy' },
  request: z.strictObject({
    requestId: Ulid,
    broadcastId: Ulid,
    productId: Ulid,
    quantity: z.int().min(1).max(999),
    delivery: Delivery,
  }),
  reply: OwnOrder,
  errors: ['live.sold-out', 'live.over-limit', 'live.not-on-sale'],
  access: { audience: 'worker', scope: 'self' },
  http: 'POST /live/orders',
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

/** The buyer takes it back while nothing is handed over; the pieces are for sale again if the broadcast still runs. */
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

export const completeOrder = command({
  subject: 'live.order.complete',
  summary: { zh: '确认交付收款', en: 'Handed over and paid in cash' },
  request: onOrder,
  reply: Order,
  errors: ['live.order-closed'],
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

const orderFact = z.object({
  orderId: Ulid,
  broadcastId: Ulid,
  productId: Ulid,
  quantity: z.int(),
  totalFen: Fen,
});

export const orderPlaced = event({
  type: 'live.order.placed',
  summary: { zh: '订单已提交', en: 'An order was placed' },
  data: orderFact,
  delivery: 'one',
});

export const orderCompleted = event({
  type: 'live.order.completed',
  summary: { zh: '订单已交付', en: 'An order was handed over and paid' },
  data: orderFact,
  delivery: 'one',
});

export const orderCancelled = event({
  type: 'live.order.cancelled',
  summary: { zh: '订单已取消', en: 'An order was cancelled' },
  data: orderFact.extend({ by: z.enum(['buyer', 'official']) }),
  delivery: 'one',
});

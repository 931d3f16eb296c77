import { command, line, page, PageRequest, query, Revision, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { Order, OwnOrder } from './order';

/** The buyer of a completed order wants the money back; after a refusal they may ask again. */
export const askRefund = command({
  subject: 'live.order.ask-refund',
  summary: { zh: '申请退款', en: 'Ask for a refund' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision, reason: line(200, 4) }),
  reply: OwnOrder,
  errors: ['live.order-closed'],
  access: { audience: 'worker', scope: 'self' },
  http: 'POST /me/orders/:id/refund',
});

/** Accepted once the money is given back; the note is read by the buyer. The pieces stay sold: what comes back is not for sale. */
export const decideRefund = command({
  subject: 'live.order.decide-refund',
  summary: { zh: '处理退款申请', en: 'Accept or decline a refund' },
  request: z.strictObject({
    requestId: Ulid,
    id: Ulid,
    revision: Revision,
    accept: z.boolean(),
    note: line(200, 2),
  }),
  reply: Order,
  errors: ['live.order-closed'],
  access: { audience: 'official', permission: 'order.manage', scope: 'organization' },
  http: 'POST /live/orders/:id/refund',
});

/** Orders of whatever broadcast that wait for a decision about a refund, or whose money is to be given back; the oldest first. */
export const listRefunds = query({
  subject: 'live.order.list-refunds',
  summary: { zh: '待处理退款', en: 'Refunds that wait for somebody' },
  request: z.strictObject(PageRequest),
  reply: page(Order),
  errors: [],
  access: { audience: 'official', permission: 'order.manage', scope: 'organization' },
  http: 'GET /live/refunds',
});

/** The money of an order that was paid and then given up has been given back. */
export const returnPayment = command({
  subject: 'live.payment.return',
  summary: { zh: '登记款项已退回', en: 'Note that the money is given back' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision }),
  reply: Order,
  errors: ['live.order-closed'],
  access: { audience: 'official', permission: 'order.manage', scope: 'organization' },
  http: 'POST /live/orders/:id/payment-return',
});

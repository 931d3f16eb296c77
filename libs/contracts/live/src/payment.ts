import { command, event, Fen, Instant, line, SignedRequest, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

/** In cash when the goods are handed over, or on the page of the county's own payment provider where there is one. */
export const PaymentMethod = z.enum(['cash', 'online']);
export type PaymentMethod = z.infer<typeof PaymentMethod>;

/**
 * `due`: nothing is paid yet. `returning`: paid for an order that was given up, to be given back by an official. Nothing here
 * moves money: it notes what a person took in or gave back, and what the provider's page has signed.
 */
export const PaymentState = z.enum(['due', 'paid', 'returning', 'refunded']);
export type PaymentState = z.infer<typeof PaymentState>;

export const Payment = z
  .object({
    method: PaymentMethod,
    state: PaymentState,
    paidAt: Instant.optional(),
    /** Of the payment provider. */
    reference: z.string().optional(),
  })
  .meta({ id: 'Payment' });
export type Payment = z.infer<typeof Payment>;

/** The `keyId` under which the payment provider signs; its secret is the setting `PAYMENT_WEBHOOK_SECRET`. */
export const PAYMENT_KEY_ID = 'payment';

/** The body that is signed: what the provider has received for an order, all of it at once. */
export const PaymentNotice = z.strictObject({
  orderId: Ulid,
  amountFen: Fen.min(1),
  reference: line(64),
  paidAt: Instant,
});
export type PaymentNotice = z.infer<typeof PaymentNotice>;

/**
 * A payment that the provider has received. The same notice may come any number of times. One that an order does not await is
 * refused, and the provider gives the money back; one for an order that was given up meanwhile is kept as `returning`.
 */
export const receivePayment = command({
  subject: 'live.payment.receive',
  summary: { zh: '接收支付通知', en: 'Take note of a payment' },
  request: SignedRequest,
  reply: z.object({ orderId: Ulid, state: PaymentState }),
  errors: [
    'live.signature-wrong',
    'live.signature-old',
    'live.payment-off',
    'live.payment-amount',
    'live.payment-unexpected',
  ],
  access: { audience: 'public', scope: 'none' },
  http: 'POST /live/webhooks/payments',
});

const paymentFact = z.object({ orderId: Ulid, broadcastId: Ulid, totalFen: Fen, method: PaymentMethod });

export const orderPaid = event({
  type: 'live.order.paid',
  summary: { zh: '订单已支付', en: 'An order was paid' },
  data: paymentFact,
  delivery: 'one',
});

export const paymentReturned = event({
  type: 'live.order.repaid',
  summary: { zh: '款项已退回', en: 'The money of an order was given back' },
  data: paymentFact,
  delivery: 'one',
});

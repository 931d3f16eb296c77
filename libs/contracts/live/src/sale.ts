import {
  command,
  Fen,
  Instant,
  page,
  PageRequest,
  query,
  SignedRequest,
  Ulid,
} from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { RowFaultName } from './sale-columns';
import { Mark } from './selling-platform';

export const Refund = z.strictObject({
  no: Mark,
  at: Instant,
  amountFen: Fen.min(1),
  quantity: z.int().min(0).max(1_000_000).default(0),
});
export type Refund = z.infer<typeof Refund>;

/** One line of an order on a selling platform, as it stands by now. */
export const SaleLine = z
  .object({
    /** `<platform>.<order>.<line>` */
    id: z.string(),
    platform: z.object({ id: Ulid, name: z.string() }),
    source: z.enum(['webhook', 'import']),
    orderNo: Mark,
    lineNo: Mark,
    productId: Ulid,
    at: Instant,
    quantity: z.int(),
    amountFen: Fen,
    refunds: z.array(Refund),
    refundedFen: Fen,
    /** The broadcast that was selling the product then; absent when none was. */
    broadcastId: Ulid.optional(),
    importId: Ulid.optional(),
  })
  .meta({ id: 'SaleLine' });
export type SaleLine = z.infer<typeof SaleLine>;

export const listSaleLines = query({
  subject: 'live.sale.list',
  summary: { zh: '平台订单行', en: 'Order lines of a selling platform, the newest first' },
  request: z.strictObject({ ...PageRequest, after: z.string().max(400).optional(), platformId: Ulid }),
  reply: page(SaleLine),
  errors: [],
  access: { audience: 'official', permission: 'sale.read', scope: 'organization' },
  http: 'GET /live/selling-platforms/:platformId/sales',
});

/** What a platform tells of one line. Told again it changes nothing; told later with other figures, the later one counts. */
export const SaleStatement = z.strictObject({
  orderNo: Mark,
  lineNo: Mark,
  code: Mark,
  quantity: z.int().min(1).max(1_000_000),
  amountFen: Fen,
  at: Instant,
  refunds: z.array(Refund).max(50).default([]),
});
export type SaleStatement = z.infer<typeof SaleStatement>;

/** The body that is signed. Its lines are looked at one by one: what is wrong with one keeps no other out. */
export const SalesDelivery = z.strictObject({ lines: z.array(z.unknown()).min(1).max(500) });

export const SaleResult = z.enum(['added', 'repeated', 'changed', 'refused']);
export type SaleResult = z.infer<typeof SaleResult>;

/** Orders and refunds as they happen. A delivery may be repeated at any time; lines count once by platform, order and line. */
export const receiveSales = command({
  subject: 'live.sale.receive',
  summary: { zh: '接收平台订单', en: 'Take in what a selling platform sold' },
  request: SignedRequest,
  reply: z.object({
    rows: z.array(
      z.object({
        orderNo: z.string(),
        lineNo: z.string(),
        result: SaleResult,
        reason: RowFaultName.optional(),
      }),
    ),
  }),
  errors: ['live.signature-wrong', 'live.signature-old', 'live.platform-retired'],
  access: { audience: 'public', scope: 'none' },
  http: 'POST /live/webhooks/sales',
});

const sums = {
  orders: z.int(),
  pieces: z.int(),
  grossFen: Fen,
  refundFen: Fen,
  netFen: Fen,
};

/** What one broadcast sold, source by source; the sources add up to the total to the fen. */
export const Reconciliation = z
  .object({
    broadcastId: Ulid,
    sources: z.array(
      z.object({
        source: z.enum(['portal', 'webhook', 'import']),
        platform: z.object({ id: Ulid, name: z.string() }).optional(),
        ...sums,
      }),
    ),
    total: z.object(sums),
    /** Net sales that posted statements stand on; absent before there are any. */
    settledFen: z.int().optional(),
    /** Net sales that no statement stands on yet; below zero when later refunds took back what was settled. */
    differenceFen: z.int(),
  })
  .meta({ id: 'Reconciliation' });
export type Reconciliation = z.infer<typeof Reconciliation>;

export const readReconciliation = query({
  subject: 'live.reconciliation.read',
  summary: { zh: '场次对账', en: 'What a broadcast sold, by source' },
  request: z.strictObject({ id: Ulid }),
  reply: Reconciliation,
  errors: [],
  access: { audience: 'official', permission: 'sale.read', scope: 'organization' },
  http: 'GET /live/broadcasts/:id/reconciliation',
});

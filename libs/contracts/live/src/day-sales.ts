import { command, Day, event, Fen, query, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

/** What a product sold on one day. Refunds stand with the day of the sale that they undo. */
export const DaySales = z.strictObject({
  day: Day,
  pieces: z.int().min(0).max(10_000_000),
  salesFen: Fen,
  refundFen: Fen.default(0),
});
export type DaySales = z.infer<typeof DaySales>;

/**
 * History that exists only as day totals, of one platform or, without one, of all places where the product was sold. A day
 * told again is replaced; a day of which single lines are known counts by its lines.
 */
export const recordDailySales = command({
  subject: 'live.day-sales.record',
  summary: { zh: '补录日销售', en: 'Record day totals of a product' },
  request: z.strictObject({
    requestId: Ulid,
    productId: Ulid,
    platformId: Ulid.optional(),
    days: z.array(DaySales).min(1).max(400),
  }),
  reply: z.object({ recorded: z.int() }),
  errors: ['live.days-too-many'],
  access: { audience: 'official', permission: 'sale.import', scope: 'organization' },
  http: 'POST /live/products/:productId/daily-sales',
});

/** Days with sales from `from` to `to`, both included, 800 days at most; days without any are left out. */
export const readDailySales = query({
  subject: 'live.day-sales.read',
  summary: { zh: '日销售', en: 'Sales of a product day by day, from all sources' },
  request: z.strictObject({ productId: Ulid, from: Day, to: Day }),
  reply: z.object({ days: z.array(DaySales) }),
  errors: [],
  access: { audience: 'official', permission: 'sale.read', scope: 'organization' },
  http: 'GET /live/products/:productId/daily-sales',
});

export const dailySalesRecorded = event({
  type: 'live.day-sales.recorded',
  summary: { zh: '日销售已补录', en: 'Day totals of a product were recorded' },
  data: z.object({ productId: Ulid, platformId: Ulid.optional(), days: z.int(), from: Day, to: Day }),
  delivery: 'one',
});

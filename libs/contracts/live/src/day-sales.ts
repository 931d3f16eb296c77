import { command, Day, event, Fen, FileReply, line, query, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { BadDay } from './day-columns';
import { PART_CHARACTERS, SheetFaultName } from './sales-import';

/** What a product sold on one day. Refunds stand with the day of the sale that they undo. */
export const DaySales = z.strictObject({
  day: Day,
  pieces: z.int().min(0).max(10_000_000),
  salesFen: Fen,
  refundFen: Fen.default(0),
});
export type DaySales = z.infer<typeof DaySales>;

/** Three years. */
export const DAYS_AT_ONCE = 1_100;

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
    days: z.array(DaySales).min(1).max(DAYS_AT_ONCE),
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

/** What was told of one platform or, without one, of all places together, whatever single lines say. The newest day first. */
export const readToldDays = query({
  subject: 'live.day-sales.read-told',
  summary: { zh: '补录的日销售', en: 'Day totals of a product as they were told' },
  request: z.strictObject({ productId: Ulid, platformId: Ulid.optional(), from: Day, to: Day }),
  reply: z.object({ days: z.array(DaySales) }),
  errors: [],
  access: { audience: 'official', permission: 'sale.read', scope: 'organization' },
  http: 'GET /live/products/:productId/told-days',
});

/**
 * Reads a spreadsheet of day totals and keeps nothing: the days that are well told, to be looked at and then recorded, and every
 * other row with its faults. A file that cannot be read at all has a `fault`.
 */
export const checkDaySheet = query({
  subject: 'live.day-sales.check-sheet',
  summary: { zh: '检查日销售表格', en: 'What a spreadsheet of day totals says' },
  request: z.strictObject({
    productId: Ulid,
    fileName: line(120),
    base64: z.base64().min(4).max(PART_CHARACTERS),
  }),
  reply: z.object({
    days: z.array(DaySales),
    bad: z.array(BadDay),
    fault: SheetFaultName.optional(),
  }),
  errors: ['live.columns-missing', 'live.sheet-xls'],
  access: { audience: 'official', permission: 'sale.import', scope: 'organization' },
  http: 'POST /live/products/:productId/day-sheets',
});

export const downloadDayTemplate = query({
  subject: 'live.day-sales.download-template',
  summary: { zh: '下载日销售模板', en: 'The template for day totals' },
  request: z.strictObject({}),
  reply: FileReply,
  errors: [],
  access: { audience: 'official', permission: 'sale.read', scope: 'none' },
  http: 'GET /live/day-sheet-template',
});

export const dailySalesRecorded = event({
  type: 'live.day-sales.recorded',
  summary: { zh: '日销售已补录', en: 'Day totals of a product were recorded' },
  data: z.object({
    productId: Ulid,
    platformId: Ulid.optional(),
    days: z.int(),
    /** How many of them had been told before and are other now; the first events did not say. */
    corrected: z.int().optional(),
    from: Day,
    to: Day,
  }),
  delivery: 'one',
});

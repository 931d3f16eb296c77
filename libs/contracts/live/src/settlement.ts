import {
  command,
  Day,
  Fen,
  FileReply,
  Instant,
  line,
  page,
  PageRequest,
  query,
  Revision,
  Ulid,
} from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { termFields } from './settlement-terms';

/** A month of the county's books: `2026-11`. */
export const Period = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'period');
export type Period = z.infer<typeof Period>;

/** `<broadcast>.<supplier>`: a broadcast has one statement for each supplier. */
export const StatementId = z.string().regex(/^[0-9A-Z]{26}\.[0-9A-Z]{26}$/, 'statement');
export type StatementId = z.infer<typeof StatementId>;

export const PayoutMethod = z.enum(['bank', 'one-card', 'cash']);

/** draft → posted → paid; a correction that leaves something to pay leads back to posted. */
export const StatementState = z.enum(['draft', 'posted', 'paid']);
export type StatementState = z.infer<typeof StatementState>;

const money = z.int();

/** `grossFen` is the sum of the four others, always; all but pieces and gross may be negative. */
export const Amounts = z.object({
  pieces: z.int(),
  grossFen: money,
  refundFen: money,
  commissionFen: money,
  logisticsFen: money,
  netFen: money,
});
export type Amounts = z.infer<typeof Amounts>;

export const StatementLine = Amounts.extend({
  productId: Ulid,
  name: z.string(),
  source: z.enum(['portal', 'webhook', 'import']),
  platform: z.object({ id: Ulid, name: z.string() }).optional(),
});
export type StatementLine = z.infer<typeof StatementLine>;

export const SettledSupplier = z.object({
  id: Ulid,
  name: z.string(),
  township: z.string(),
  households: z.int(),
});
export type SettledSupplier = z.infer<typeof SettledSupplier>;

const figures = {
  supplier: SettledSupplier,
  lines: z.array(StatementLine),
  totals: Amounts,
  /** Absent without households. */
  perHouseholdFen: money.optional(),
  /** What a person should look at first; the words are the engine's `NOTICES`. */
  notices: z.array(z.string()),
};

export const StatementPayment = z.object({
  entryId: z.string(),
  paidOn: Day,
  method: PayoutMethod,
  reference: z.string().optional(),
  amountFen: Fen,
  /** It came back, and was taken back by a counter entry. */
  returned: z.boolean(),
});
export type StatementPayment = z.infer<typeof StatementPayment>;

/** What one supplier gets of one broadcast. Households and names are those of the day it was settled. */
export const Statement = z
  .object({
    ...figures,
    id: StatementId,
    broadcast: z.object({ id: Ulid, title: z.string(), endedAt: Instant }),
    terms: z.object(termFields),
    state: StatementState,
    period: Period,
    payments: z.array(StatementPayment),
    paidFen: money,
    settledAt: Instant,
    revision: Revision,
  })
  .meta({ id: 'Statement' });
export type Statement = z.infer<typeof Statement>;

export const StatementRow = Statement.omit({ lines: true, terms: true, payments: true }).meta({
  id: 'StatementRow',
});
export type StatementRow = z.infer<typeof StatementRow>;

export const StatementDetails = Statement.extend({
  /** What is to be paid for it now: less what the supplier owes from before. */
  dueFen: Fen,
  /** Of the supplier's account as a whole; below zero when the supplier owes. */
  payableFen: money,
}).meta({ id: 'StatementDetails' });
export type StatementDetails = z.infer<typeof StatementDetails>;

const reads = { audience: 'official', permission: 'settlement.read', scope: 'organization' } as const;
const writes = { audience: 'official', permission: 'settlement.manage', scope: 'organization' } as const;

const standing = z.object({
  id: StatementId,
  state: StatementState,
  period: Period,
  totals: Amounts,
  /** Sales have changed since: a draft would be made anew, a posted one needs a correction. */
  differs: z.boolean(),
});

/** What settling would make of the sales as they stand, beside the statements that there are. */
export const previewSettlement = query({
  subject: 'live.settlement.preview',
  summary: { zh: '结算预览', en: 'What settling a broadcast would make' },
  request: z.strictObject({ id: Ulid }),
  reply: z.object({
    broadcast: z.object({ id: Ulid, title: z.string(), endedAt: Instant }),
    period: Period,
    statements: z.array(z.object({ ...figures, standing: standing.optional() })),
    /** Products without a supplier: nobody is settled with for them. */
    unassigned: z.array(z.object({ productId: Ulid, name: z.string(), netFen: money })),
  }),
  errors: ['live.not-ended', 'live.settlement-refused'],
  access: reads,
  http: 'GET /live/broadcasts/:id/settlement',
});

/** Makes drafts, or makes them anew; what is posted stays as it is. Safe to repeat. */
export const settleBroadcast = command({
  subject: 'live.settlement.settle',
  summary: { zh: '生成结算单', en: 'Settle a broadcast: a draft for each supplier' },
  request: z.strictObject({ requestId: Ulid, id: Ulid }),
  reply: z.object({ statements: z.array(StatementRow) }),
  errors: ['live.not-ended', 'live.settlement-refused'],
  access: writes,
  http: 'POST /live/broadcasts/:id/settlement',
});

const filters = {
  period: Period.optional(),
  state: StatementState.optional(),
  supplierId: Ulid.optional(),
  broadcastId: Ulid.optional(),
};

/** The newest broadcast first. The first page says what all of them add up to. */
export const listStatements = query({
  subject: 'live.statement.list',
  summary: { zh: '结算单列表', en: 'Statements within one’s reach' },
  request: z.strictObject({ ...PageRequest, ...filters }),
  reply: page(StatementRow).extend({
    sum: Amounts.extend({ statements: z.int(), paidFen: money }).optional(),
  }),
  errors: [],
  access: reads,
  http: 'GET /live/statements',
});

export const readStatement = query({
  subject: 'live.statement.read',
  summary: { zh: '结算单详情', en: 'One statement' },
  request: z.strictObject({ id: StatementId }),
  reply: StatementDetails,
  errors: [],
  access: reads,
  http: 'GET /live/statements/:id',
});

export const downloadStatement = query({
  subject: 'live.statement.download',
  summary: { zh: '下载结算单', en: 'One statement as a workbook' },
  request: z.strictObject({ id: StatementId }),
  reply: FileReply,
  errors: [],
  access: reads,
  http: 'GET /live/statements/:id/workbook',
});

/** The first 5,000. */
export const downloadStatements = query({
  subject: 'live.statement.download-list',
  summary: { zh: '导出结算单列表', en: 'The list of statements as a workbook' },
  request: z.strictObject(filters),
  reply: FileReply,
  errors: [],
  access: reads,
  http: 'GET /live/statement-workbook',
});

const onStatement = { requestId: Ulid, id: StatementId, revision: Revision };
const reason = line(200, 4);

/** Into the statement's own period, or the open one that is named. */
export const postStatement = command({
  subject: 'live.statement.post',
  summary: { zh: '结算单记账', en: 'Post a statement' },
  request: z.strictObject({ ...onStatement, period: Period.optional() }),
  reply: StatementDetails,
  errors: ['live.statement-state', 'live.period-closed', 'live.settlement-refused'],
  access: writes,
  http: 'POST /live/statements/:id/post',
});

/**
 * Pays all that is due, `amountFen`: refused when it is another sum by now; 0 says that it was set off in full. Counts in the month of
 * `paidOn`, or the one named.
 */
export const payStatement = command({
  subject: 'live.statement.pay',
  summary: { zh: '登记付款', en: 'Record that a statement was paid' },
  request: z.strictObject({
    ...onStatement,
    paidOn: Day,
    method: PayoutMethod,
    /** The number on the bank's slip. */
    reference: line(60).optional(),
    amountFen: Fen,
    period: Period.optional(),
  }),
  reply: StatementDetails,
  errors: ['live.statement-state', 'live.period-closed', 'live.not-due', 'live.settlement-refused'],
  access: writes,
  http: 'POST /live/statements/:id/pay',
});

/** The last payment came back: its counter entry, and the sum is due again. */
export const returnPayout = command({
  subject: 'live.statement.return-payout',
  summary: { zh: '付款退回', en: 'Take back a payment that bounced' },
  request: z.strictObject({ ...onStatement, reason }),
  reply: StatementDetails,
  errors: ['live.statement-state', 'live.settlement-refused'],
  access: writes,
  http: 'POST /live/statements/:id/return-payout',
});

/** Brings a posted statement to what the sales say now: a counter entry and a new one, in the first open period. */
export const correctStatement = command({
  subject: 'live.statement.correct',
  summary: { zh: '更正结算单', en: 'Correct a statement' },
  request: z.strictObject({ ...onStatement, reason }),
  reply: StatementDetails,
  errors: ['live.statement-state', 'live.nothing-to-correct', 'live.settlement-refused'],
  access: writes,
  http: 'POST /live/statements/:id/correct',
});

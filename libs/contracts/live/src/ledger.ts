import { command, Day, event, Instant, page, PageRequest, query, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { Period, SettledSupplier, StatementId } from './settlement';

export const EntryKindName = z.enum(['statement', 'payment', 'counter', 'correction']);
const money = z.int();

/** One posting; its lines sum to zero. Never changed, never deleted. */
export const JournalEntry = z
  .object({
    /** `<statement>.<n>` */
    id: z.string(),
    /** Of its period, counted from 1 without a gap. */
    number: z.int(),
    on: Day,
    period: Period,
    kind: EntryKindName,
    statementId: StatementId,
    supplier: SettledSupplier,
    /** Debit is positive, credit negative. `account` as the engine names it, `name` of the platform or supplier in it. */
    lines: z.array(z.object({ account: z.string(), name: z.string().optional(), amountFen: money })),
    reason: z.string().optional(),
    /** Of a payment: the number on the bank's slip. */
    reference: z.string().optional(),
    by: z.object({ accountId: Ulid, name: z.string() }),
    at: Instant,
  })
  .meta({ id: 'JournalEntry' });
export type JournalEntry = z.infer<typeof JournalEntry>;

const reads = { audience: 'official', permission: 'settlement.read', scope: 'organization' } as const;

/** The newest first. */
export const listEntries = query({
  subject: 'live.entry.list',
  summary: { zh: '记账凭证', en: 'Journal entries within one’s reach' },
  request: z.strictObject({
    ...PageRequest,
    period: Period.optional(),
    supplierId: Ulid.optional(),
    statementId: StatementId.optional(),
  }),
  reply: page(JournalEntry),
  errors: [],
  access: reads,
  http: 'GET /live/ledger/entries',
});

/** Of one period, or of all. */
export const readTrialBalance = query({
  subject: 'live.trial-balance.read',
  summary: { zh: '试算平衡', en: 'The trial balance of what one reaches' },
  request: z.strictObject({ period: Period.optional() }),
  reply: z.object({
    rows: z.array(
      z.object({
        account: z.string(),
        name: z.string().optional(),
        debitFen: money,
        creditFen: money,
        balanceFen: money,
      }),
    ),
    entries: z.int(),
    debitFen: money,
    creditFen: money,
    /** Zero, always; shown so that everybody can see it. */
    balanceFen: money,
  }),
  errors: [],
  access: reads,
  http: 'GET /live/ledger/balance',
});

export const PeriodStanding = z.object({
  period: Period,
  closed: z.object({ at: Instant, by: z.object({ accountId: Ulid, name: z.string() }) }).optional(),
  /** Whether the month is over. */
  over: z.boolean(),
  drafts: z.int(),
  /** Posted statements that are not paid yet: they forbid nothing. */
  unpaid: z.int(),
  entries: z.int(),
});
export type PeriodStanding = z.infer<typeof PeriodStanding>;

export const listPeriods = query({
  subject: 'live.period.list',
  summary: { zh: '会计期间', en: 'The months of the books, the newest first' },
  request: z.strictObject({}),
  reply: z.object({ periods: z.array(PeriodStanding) }),
  errors: [],
  access: { audience: 'official', permission: 'settlement.read', scope: 'none' },
  http: 'GET /live/periods',
});

/** For good. Refused while the month goes on or drafts are left in it. */
export const closePeriod = command({
  subject: 'live.period.close',
  summary: { zh: '结账', en: 'Close a month of the books' },
  request: z.strictObject({ requestId: Ulid, period: Period }),
  reply: PeriodStanding,
  errors: ['live.period-closed', 'live.period-not-over', 'live.drafts-left'],
  access: { audience: 'official', permission: 'settlement.manage', scope: 'none' },
  http: 'POST /live/periods/:period/close',
});

const household = {
  netFen: money,
  households: z.int(),
  /** Rounded down; absent without households. */
  perHouseholdFen: money.optional(),
};
const byProduct = z.array(z.object({ productId: Ulid, productName: z.string(), netFen: money }));
const byMonth = z.array(z.object({ period: Period, netFen: money }));

/** What one supplier earned by the journal, wherever it was sold. */
export const readSupplierIncome = query({
  subject: 'live.income.read-supplier',
  summary: { zh: '供货方增收', en: 'What a supplier earned' },
  request: z.strictObject({ id: Ulid, from: Period.optional(), to: Period.optional() }),
  reply: z.object({
    supplier: SettledSupplier,
    ...household,
    byProduct,
    byMonth,
    /** Still to be paid, whatever the months asked for; below zero when the supplier owes. */
    payableFen: money,
  }),
  errors: [],
  access: reads,
  http: 'GET /live/suppliers/:id/income',
});

/** What all suppliers within one's reach earned. Each list adds up to `netFen`. */
export const readFarmerIncome = query({
  subject: 'live.income.read',
  summary: { zh: '农户增收', en: 'What farmers earned' },
  request: z.strictObject({ from: Period.optional(), to: Period.optional() }),
  reply: z.object({
    ...household,
    bySupplier: z.array(z.object({ supplier: SettledSupplier, ...household })),
    byTownship: z.array(z.object({ township: z.string(), ...household })),
    byProduct,
    byMonth,
  }),
  errors: [],
  access: reads,
  http: 'GET /live/farmer-income',
});

export const periodClosed = event({
  type: 'live.period.closed',
  summary: { zh: '会计期间已结账', en: 'A month of the books was closed' },
  data: z.object({ period: Period, entries: z.int() }),
  delivery: 'one',
});

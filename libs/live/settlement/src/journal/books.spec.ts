import fc from 'fast-check';
import { earnedBy, earnedByCorrection, type Earned } from '../income/earned';
import { farmerIncome } from '../income/farmer-income';
import { closingRefusal, mayPost } from '../period/period-rules';
import { nextPeriod, type Period } from '../period/calendar';
import type { SaleLine } from '../statement/sale-line';
import { settle, type Statement } from '../statement/settle';
import { sale, terms } from '../testing';
import { balanceOf, earnedInJournal, payableFen, type TrialBalance, trialBalance } from './balances';
import { correction } from './correction';
import { counterEntry } from './counter-entry';
import type { Entry, EntryKind } from './entry';
import { dueFen, entryOfPayment } from './entry-of-payment';
import { entryOfStatement } from './entry-of-statement';

const SUPPLIERS = ['S1', 'S2'].map((id) => ({ id, name: id, township: id, households: 3 }));

/** The books of one broadcast a month, kept only with the functions of this library. */
class Books {
  readonly entries: Entry[] = [];
  readonly earned: Earned[] = [];
  readonly closed: Period[] = [];
  readonly shut = new Map<Period, TrialBalance>();
  readonly bounced = new Set<Entry>();
  /** Entries that a closed period sent on to a later one. */
  moved = 0;
  /** By `period.supplier`: the sales, and the statement as posted. */
  readonly sales = new Map<string, SaleLine[]>();
  readonly posted = new Map<string, { statement: Statement; period: Period; supplierId: string }>();
  now: Period = '2026-10';

  add(kind: EntryKind, period: Period, make: (period: Period) => readonly Entry[]): Period | undefined {
    const permission = mayPost(period, this.closed, kind);
    if ('refused' in permission) return undefined;
    if (permission.period !== period) this.moved += 1;
    this.entries.push(...make(permission.period));
    return permission.period;
  }
}

const keyOf = (period: Period, supplierId: string) => `${period}.${supplierId}`;
const on = (period: Period) => `${period}-28`;
const settled = (sales: readonly SaleLine[]) => settle(sales, terms())[0];

type Step = (books: Books) => void;
const supplier = fc.constantFrom('S1', 'S2');
const fen = fc.integer({ min: 1, max: 1_000_000 });

const sell = fc.tuple(supplier, fen, fc.boolean()).map(([supplierId, grossFen, portal]): Step => (books) => {
  const key = keyOf(books.now, supplierId);
  const way = portal ? {} : ({ source: 'import', platformId: 'P1' } as const);
  books.sales.set(key, [...(books.sales.get(key) ?? []), sale({ supplierId, grossFen, ...way })]);
});

const refund = fc.tuple(fc.nat(), fen).map(([pick, refundFen]): Step => (books) => {
  const [key, sales] = [...books.sales][pick % Math.max(1, books.sales.size)] ?? [];
  if (key && sales)
    books.sales.set(
      key,
      sales.map((each, place) => (place === 0 ? { ...each, refundFen: each.refundFen + refundFen } : each)),
    );
});

const post = supplier.map((supplierId): Step => (books) => {
  const period = books.now;
  const key = keyOf(period, supplierId);
  const statement = settled(books.sales.get(key) ?? []);
  if (!statement || books.posted.has(key)) return;
  books.add('statement', period, (into) => [entryOfStatement(statement, { on: on(into), period: into })]);
  books.earned.push(...earnedBy(statement, period));
  books.posted.set(key, { statement, period, supplierId });
});

const correct = fc.nat().map((pick): Step => (books) => {
  const [key, was] = [...books.posted][pick % Math.max(1, books.posted.size)] ?? [];
  const right = key && settled(books.sales.get(key) ?? []);
  if (!key || !was || !right || JSON.stringify(right) === JSON.stringify(was.statement)) return;
  const into = books.add('correction', was.period, (period) =>
    correction(was.statement, right, { on: on(books.now), period, reason: '退款' }),
  );
  if (into) books.earned.push(...earnedByCorrection(was.statement, right, into));
  books.posted.set(key, { ...was, statement: right });
});

const pay = fc.nat().map((pick): Step => (books) => {
  const was = [...books.posted.values()][pick % Math.max(1, books.posted.size)];
  if (!was) return;
  const { supplierId, statement } = was;
  const payable = payableFen(books.entries, supplierId);
  const amountFen = dueFen(statement, payable);
  if (amountFen === 0) return;
  books.add('payment', books.now, (period) => [
    entryOfPayment(
      { supplierId, amountFen, method: 'bank', payableFen: payable },
      { on: on(period), period },
    ),
  ]);
});

const bounce = fc.nat().map((pick): Step => (books) => {
  const payments = books.entries.filter((each) => each.kind === 'payment' && !books.bounced.has(each));
  const payment = payments[pick % Math.max(1, payments.length)];
  if (!payment) return;
  books.bounced.add(payment);
  books.add('counter', payment.period, (period) => [
    counterEntry(payment, { on: on(books.now), period, reason: '账号有误，银行退回' }),
  ]);
});

const turnMonth = fc.constant<Step>((books) => {
  books.now = nextPeriod(books.now);
});

const close = fc.nat(3).map((back): Step => (books) => {
  const period = ['2026-10', '2026-11', '2026-12', '2027-01'][back] ?? '';
  if (closingRefusal({ period, closed: books.closed, today: on(books.now), drafts: 0 })) return;
  books.closed.push(period);
  books.shut.set(period, trialBalance(books.entries, period));
});

function holds(books: Books): void {
  const { entries, posted } = books;
  const all = trialBalance(entries);
  expect([all.balanceFen, all.debitFen]).toEqual([0, all.creditFen]);
  for (const [period, then] of books.shut) expect(trialBalance(entries, period)).toEqual(then);
  const standing = [...posted.values()];
  const total = (of: (statement: Statement) => number) =>
    standing.reduce((sum, { statement }) => sum + of(statement), 0);
  const gross = all.rows
    .filter(({ account }) => account.startsWith('receivable:'))
    .reduce((sum, { balanceFen }) => sum + balanceFen, 0);
  expect(gross).toBe(total(({ totals }) => totals.grossFen));
  expect(balanceOf(entries, 'refunds')).toBe(0 - total(({ totals }) => totals.refundFen));
  expect(balanceOf(entries, 'commission')).toBe(0 - total(({ totals }) => totals.commissionFen));
  const income = farmerIncome(books.earned, SUPPLIERS);
  expect(income.netFen).toBe(total(({ totals }) => totals.netFen));
  for (const { supplier: who, netFen } of income.bySupplier)
    expect(earnedInJournal(entries, who.id)).toBe(netFen);
  const payable = SUPPLIERS.reduce((sum, { id }) => sum + payableFen(entries, id), 0);
  expect(payable).toBe(income.netFen + balanceOf(entries, 'paid:bank'));
}

describe('the books', () => {
  it('balance after any sequence of sales, refunds, postings, corrections, payments and closings', () => {
    const seen = new Set<string>();
    const step = fc.oneof(sell, sell, refund, post, post, correct, pay, bounce, turnMonth, close);
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), (steps) => {
        const books = new Books();
        for (const take of steps) {
          take(books);
          holds(books);
        }
        for (const { kind } of books.entries) seen.add(kind);
        if (books.closed.length > 0) seen.add('closed');
        if (books.moved > 0) seen.add('moved');
      }),
      { numRuns: 60, seed: 20261125 },
    );
    expect([...seen].sort()).toEqual(['closed', 'correction', 'counter', 'moved', 'payment', 'statement']);
  });
});

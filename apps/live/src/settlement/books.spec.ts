import fc from 'fast-check';
import {
  type Broadcast,
  closePeriod,
  correctStatement,
  type JournalEntry,
  listEntries,
  listPeriods,
  payStatement,
  postStatement,
  readFarmerIncome,
  readStatement,
  readSupplierIncome,
  readTrialBalance,
  returnPayout,
  settleBroadcast,
  type StatementRow,
} from '@nuanxin/contracts/live';
import { dayOf } from '@nuanxin/live/settlement';
import { type LiveUnderTest, startLive } from '../testing/live-under-test';
import { about, Market, MONTH, statementsOf } from '../testing/settlements';

// Each run keeps a book for a few months.
jest.setTimeout(240_000);

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

/** What the book may refuse, and is left as it was by. */
const REFUSALS: readonly unknown[] = [
  undefined,
  'live.statement-state',
  'live.period-closed',
  'live.period-not-over',
  'live.drafts-left',
  'live.not-due',
  'live.nothing-to-correct',
];

class Books {
  readonly broadcasts: { broadcast: Broadcast; sold: Awaited<ReturnType<Market['ended']>>['sold'] }[] = [];
  /** As they were when they were closed. */
  readonly shut = new Map<string, unknown>();

  constructor(readonly market: Market) {}

  async statement(pick: number): Promise<StatementRow | undefined> {
    const all = await Promise.all(this.market.suppliers.map((id) => statementsOf(live, id)));
    return all.flat()[pick % Math.max(1, all.flat().length)];
  }
}

type Step = (books: Books) => Promise<unknown>;

async function tried(step: Promise<unknown>): Promise<void> {
  const code = await step.then(
    () => undefined,
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );
  expect(REFUSALS).toContain(code);
}

const pick = fc.nat(1_000);
const onStatement = (step: (one: StatementRow) => Promise<unknown>) =>
  pick.map((at): Step => async (books) => {
    const one = await books.statement(at);
    if (one) await tried(step(one));
  });

const sell = fc.tuple(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 1, max: 90_000 }));
const selling = sell.map((amounts): Step => async (books) => {
  books.broadcasts.push(await books.market.ended(...amounts));
});
const refunding = fc
  .tuple(pick, fc.integer({ min: 1, max: 99_000 }))
  .map(([at, fen]): Step => async (books) => {
    const one = books.broadcasts[at % Math.max(1, books.broadcasts.length)];
    const sold = one?.sold[at % 2];
    if (sold) await books.market.refund(sold, Math.min(fen, sold.amountFen));
  });
const settling = pick.map((at): Step => async (books) => {
  const one = books.broadcasts[at % Math.max(1, books.broadcasts.length)];
  if (one) await live.ask(settleBroadcast, { requestId: live.id(), id: one.broadcast.id });
});
const posting = onStatement((one) => live.ask(postStatement, about(live, one)));
const paying = onStatement(async (one) => {
  const { dueFen: amountFen } = await live.ask(readStatement, { id: one.id });
  const paidOn = dayOf(live.clock.now());
  return live.ask(payStatement, { ...about(live, one), amountFen, paidOn, method: 'bank' });
});
const bouncing = onStatement((one) =>
  live.ask(returnPayout, { ...about(live, one), reason: '账号有误，银行退回' }),
);
const correcting = onStatement((one) =>
  live.ask(correctStatement, { ...about(live, one), reason: '后来发生退款' }),
);
const turning = fc.constant<Step>(async () => live.clock.advance(MONTH));
const closing = fc.nat(2).map((back): Step => async (books) => {
  const { periods } = await live.ask(listPeriods, {});
  const { period } = periods[back] ?? {};
  if (period === undefined) return;
  await tried(live.ask(closePeriod, { requestId: live.id(), period }));
  const after = (await live.ask(listPeriods, {})).periods.find((one) => one.period === period);
  if (after?.closed && !books.shut.has(period))
    books.shut.set(period, await live.ask(readTrialBalance, { period }));
});

const steps = fc.array(
  fc.oneof(
    selling,
    refunding,
    { arbitrary: settling, weight: 2 },
    { arbitrary: posting, weight: 4 },
    { arbitrary: paying, weight: 3 },
    bouncing,
    { arbitrary: correcting, weight: 2 },
    turning,
    closing,
  ),
  { minLength: 10, maxLength: 30 },
);

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

async function journalOf(supplierId: string): Promise<JournalEntry[]> {
  const { items, next } = await live.ask(listEntries, { supplierId, limit: 200 });
  expect(next).toBeUndefined();
  return items;
}

async function rightFor(supplierId: string): Promise<void> {
  const statements = (await statementsOf(live, supplierId)).filter(({ state }) => state !== 'draft');
  const entries = await journalOf(supplierId);
  expect(entries.map(({ lines }) => sumOf(lines.map(({ amountFen }) => amountFen)))).toEqual(
    entries.map(() => 0),
  );
  const netFen = sumOf(statements.map(({ totals }) => totals.netFen));
  const paidFen = sumOf(statements.map((one) => one.paidFen));
  const income = await live.ask(readSupplierIncome, { id: supplierId });
  expect(income).toMatchObject({ netFen, payableFen: netFen - paidFen });
  expect(sumOf(income.byMonth.map((month) => month.netFen))).toBe(netFen);
  expect(sumOf(income.byProduct.map((product) => product.netFen))).toBe(netFen);
  // What is payable is always due for something.
  const details = await Promise.all(statements.map(({ id }) => live.ask(readStatement, { id })));
  const due = sumOf(details.map(({ dueFen }) => dueFen));
  expect(due).toBeGreaterThanOrEqual(income.payableFen);
}

it('whatever is settled, posted, paid, returned, corrected and closed: the book sums to zero and agrees with the statements', async () => {
  await fc.assert(
    fc.asyncProperty(sell, steps, async (first, all) => {
      const books = new Books(await Market.open(live, 2));
      books.broadcasts.push(await books.market.ended(...first));
      for (const step of all) await step(books);
      const balance = await live.ask(readTrialBalance, {});
      expect(balance.balanceFen).toBe(0);
      expect(balance.debitFen).toBe(balance.creditFen);
      for (const supplierId of books.market.suppliers) await rightFor(supplierId);
      for (const [period, then] of books.shut)
        expect(await live.ask(readTrialBalance, { period })).toEqual(then);
      const income = await live.ask(readFarmerIncome, {});
      expect(sumOf(income.bySupplier.map(({ netFen }) => netFen))).toBe(income.netFen);
      expect(sumOf(income.byTownship.map(({ netFen }) => netFen))).toBe(income.netFen);
    }),
    { numRuns: 8 },
  );
});

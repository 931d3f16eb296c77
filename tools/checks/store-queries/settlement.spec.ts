import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { scopeFilter } from '@nuanxin/platform/store';
import { officialAt, someId, testDatabase } from '@nuanxin/platform/testing';
import { BookStore } from '../../../apps/live/src/store/book-store';
import { JournalStore } from '../../../apps/live/src/store/journal-store';
import { StatementStore } from '../../../apps/live/src/store/statement-store';
import { TermsStore } from '../../../apps/live/src/store/terms-store';
import { type Asks, idle, type Plan, plansOf, unserved } from './asks';
import { callOfSpec } from './call-of-spec';
import { multiply } from './multiply';

jest.setTimeout(120_000);

const test = testDatabase();
const { database, clock } = test;
const ids = new SystemIds(new SystemClock());
const statements = new StatementStore(database, ids);
const journal = new JournalStore(database);
const book = new BookStore(database, ids);
const terms = new TermsStore(database);

const [county, OTHER, broadcastId, supplierId] = Array.from({ length: 4 }, someId) as [
  string,
  string,
  string,
  string,
];
const scope = scopeFilter(callOfSpec(officialAt(county, 'finance')), 'settlement.read');
const request = () => ({ requestId: someId(), body: {} });
const event = { id: someId() } as never;
const first = { scope, limit: 20 };
const period = '2026-11';
const id = `${broadcastId}.${supplierId}`;
const supplier = { id: supplierId, name: '合作社', township: '汤湖镇', households: 3 };
const totals = { pieces: 1, grossFen: 1, refundFen: 0, commissionFen: 0, logisticsFen: 0, netFen: 1 };
const kept = {
  portalCommissionBasisPoints: 0,
  platformCommissionBasisPoints: {},
  logisticsFenPerPiece: 0,
  refundsBorneBy: 'supplier',
} as const;
const entry = {
  ...{ _id: `${id}.1`, within: [county], number: 1, on: '2026-11-30', period, kind: 'statement' as const },
  ...{ statementId: id, supplier, by: { accountId: someId(), name: '钟会计' }, at: clock.now() },
  lines: [{ account: 'commission' as const, amountFen: 1 }],
  earned: [{ productId: someId(), productName: '茶', netFen: 1 }],
};

let plans: Plan[];

beforeAll(async () => {
  await test.open();
  await book.onApplicationBootstrap();
  await terms.onApplicationBootstrap();
  const draft = {
    ...{ _id: id, within: [county], broadcast: { id: broadcastId, title: '专场', endedAt: clock.now() } },
    ...{ supplier, terms: kept, lines: [], totals, state: 'draft' as const, period, payments: [] },
    ...{ clearedFen: 0, settledAt: clock.now(), entries: [], requests: [] },
  };
  await statements.add(draft, event);
  await journal.keep(entry);
  await multiply(database);
  plans = await plansOf(database, {
    StatementStore: asksOfStatements,
    JournalStore: asksOfJournal,
    BookStore: asksOfBook,
    TermsStore: asksOfTerms,
  });
});
afterAll(() => test.drop());

const asksOfStatements: Asks<StatementStore> = {
  add: [],
  read: [() => statements.read(id, scope)],
  page: [
    () => statements.page({}, first),
    () => statements.page({ state: 'draft' }, first),
    () => statements.page({ period }, first),
    () => statements.page({ period, state: 'draft' }, first),
    () => statements.page({ supplierId }, first),
    () => statements.page({ broadcastId }, first),
  ],
  several: [() => statements.several({ period }, scope, 200)],
  figures: [
    () => statements.figures({}, scope),
    () => statements.figures({ state: 'draft' }, scope),
    () => statements.figures({ supplierId }, scope),
  ],
  ofBroadcast: [() => statements.ofBroadcast(broadcastId)],
  count: [() => statements.count('draft', period)],
  earliestDraft: [() => statements.earliestDraft()],
  changeOwn: [() => statements.changeOwn(id, (state) => ({ next: { ...state, clearedFen: 1 }, events: [] }))],
};

const asksOfJournal: Asks<JournalStore> = {
  keep: [],
  find: [() => journal.find(entry._id)],
  page: [
    () => journal.page({}, first),
    () => journal.page({ period }, first),
    () => journal.page({ supplierId }, first),
    () => journal.page({ statementId: id }, first),
  ],
  ofSupplier: [() => journal.ofSupplier(supplierId)],
  within: [() => journal.within(scope), () => journal.within(scope, period)],
  earnings: [
    () => journal.earnings(scope, {}),
    () => journal.earnings(scope, { from: period }),
    () => journal.earnings(scope, { from: '2026-01', to: period }),
  ],
  earningsOf: [
    () => journal.earningsOf(supplierId, {}),
    () => journal.earningsOf(supplierId, { to: period }),
  ],
};

const asksOfBook: Asks<BookStore> = {
  onApplicationBootstrap: [() => book.onApplicationBootstrap()],
  read: [() => book.read()],
  change: [() => book.change(request(), (state) => ({ next: { ...state, periods: [] }, events: [] }))],
  done: [() => book.done([someId()])],
};

const asksOfTerms: Asks<TermsStore> = {
  onApplicationBootstrap: [() => terms.onApplicationBootstrap()],
  read: [() => terms.read()],
  change: [
    () => terms.change(request(), (state) => ({ next: { ...state, logisticsFenPerPiece: 1 }, events: [] })),
  ],
};

describe('the books ask their database', () => {
  it('nothing that no index serves', () => expect(unserved(plans)).toEqual([]));

  it('for something through every index that they keep', async () =>
    expect(await idle(database, plans)).toEqual([]));

  it('for the income of two years of broadcasts within a second', async () => {
    const years = Array.from({ length: 5_000 }, (_, n) => ({
      ...entry,
      ...{ _id: `${id}.${n + 2}`, period: `${2025 + (n % 2)}-${String((n % 12) + 1).padStart(2, '0')}` },
      ...{ within: [OTHER], revision: 1, createdAt: clock.now(), changedAt: clock.now() },
      ...{ outbox: [], applied: [], supplier: { ...supplier, id: `S${n % 300}` } },
    }));
    const { collection } = database.connection.models['journal_entries'] ?? {};
    await collection?.insertMany(years as never[]);
    const began = performance.now();
    const read = await journal.earnings(
      scopeFilter(callOfSpec(officialAt(OTHER, 'finance')), 'settlement.read'),
      {},
    );
    expect(read).toHaveLength(5_000);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { scopeFilter } from '@nuanxin/platform/store';
import { officialAt, someId, testDatabase } from '@nuanxin/platform/testing';
import { BadRowStore } from '../../../apps/live/src/store/bad-row-store';
import { DaySalesStore } from '../../../apps/live/src/store/day-sales-store';
import { ImportFiles } from '../../../apps/live/src/store/import-files';
import { NO_PROGRESS } from '../../../apps/live/src/store/import-record';
import { ImportStore } from '../../../apps/live/src/store/import-store';
import { PlatformStore } from '../../../apps/live/src/store/platform-store';
import { type SaleRecord, SaleStore } from '../../../apps/live/src/store/sale-store';
import { type Asks, idle, type Plan, plansOf, unserved } from './asks';
import { callOfSpec } from './call-of-spec';
import { multiply } from './multiply';

jest.setTimeout(120_000);

const test = testDatabase();
const { database, clock } = test;
const ids = new SystemIds(new SystemClock());
const keys = { PRIVACY_KEYS: [{ id: 'k1', bytes: Buffer.alloc(32, 1) }] };
const platforms = new PlatformStore(database, ids);
const sales = new SaleStore(database);
const imports = new ImportStore(database, clock, ids);
const files = new ImportFiles(database, clock, keys, ids);
const badRows = new BadRowStore(database, clock);
const told = new DaySalesStore(database);

const [county, platformId, productId, broadcastId, importId, keyId] = Array.from({ length: 6 }, someId) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const scope = scopeFilter(callOfSpec(officialAt(county, 'finance')), 'sale.read');
const request = () => ({ requestId: someId(), body: {} });
const event = { id: someId() } as never;
const day = { day: '2026-11-11', pieces: 1, salesFen: 100, refundFen: 0 };
const telling = { productId, platformId, within: [county], days: [day] };
const first = { scope, limit: 20 };

const line: SaleRecord = {
  _id: `${platformId}.order.line`,
  platformId,
  within: [county],
  source: 'webhook',
  orderNo: 'order',
  lineNo: 'line',
  productId,
  broadcastId,
  at: clock.now(),
  day: '2026-11-11',
  quantity: 1,
  amountFen: 100,
  refunds: [],
  refundedFen: 0,
  statedAt: clock.now(),
  token: someId(),
};
const held = { holder: 'one', due: clock.after(-60_000) };

let plans: Plan[];

beforeAll(async () => {
  await test.open();
  const platform = { name: '抖音', commissionBasisPoints: 0, columns: {}, codes: [], retired: false };
  const webhook = { secret: 'k1.x', issuedAt: clock.now() };
  const organization = { id: county, name: '遂川县' };
  await platforms.insert(
    { ...platform, _id: platformId, within: [county], organization, keyId, webhook },
    { ...request(), events: [] },
  );
  await sales.write([{ line, before: undefined }]);
  await imports.insert(
    {
      ...{ _id: importId, within: [county], platformId, platformName: '抖音', fileName: 'a.csv', bytes: 1 },
      ...{ parts: 0, receivedBytes: 0, state: 'running', headers: [], preview: [], mapping: {} },
      ...{ progress: NO_PROGRESS, by: { accountId: someId(), name: '' }, ...held },
    },
    { ...request(), events: [] },
  );
  await files.keep(importId, 0, 'AAAA');
  await badRows.keep(importId, [{ row: 2, faults: ['code-missing'], cells: {} }]);
  await told.tell(telling, request(), () => event);
  await multiply(database);
  plans = await plansOf(database, {
    PlatformStore: asksOfPlatforms,
    SaleStore: asksOfSales,
    ImportStore: asksOfImports,
    BadRowStore: asksOfBadRows,
    ImportFiles: asksOfFiles,
    DaySalesStore: asksOfDays,
  });
});
afterAll(() => test.drop());

async function through(lines: AsyncIterable<unknown>): Promise<void> {
  for await (const one of lines) if (!one) throw new Error('a line is missing');
}

const asksOfPlatforms: Asks<PlatformStore> = {
  insert: [],
  read: [() => platforms.read(platformId, scope)],
  find: [() => platforms.find(platformId)],
  several: [() => platforms.several([platformId, someId()])],
  names: [() => platforms.names([platformId, someId()])],
  page: [() => platforms.page(false, first)],
  byKeyId: [() => platforms.byKeyId(keyId)],
  change: [
    () =>
      platforms.change(platformId, scope, request(), (state) => ({
        next: { ...state, name: '快手' },
        events: [],
      })),
  ],
  remember: [() => platforms.remember(platformId, { code: '编码' })],
  renameOrganization: [() => platforms.renameOrganization({ id: county, name: '县' }, someId())],
};

const asksOfSales: Asks<SaleStore> = {
  several: [() => sales.several([line._id, 'unknown'])],
  write: [() => sales.write([{ line: { ...line, quantity: 2 }, before: line.token }])],
  ofBroadcast: [() => through(sales.ofBroadcast(broadcastId))],
  ofProduct: [() => through(sales.ofProduct(productId, '2026-11-01', '2026-11-30'))],
  pageOf: [
    () => sales.pageOf(platformId, { limit: 20 }),
    async () => {
      const { next } = await sales.pageOf(platformId, { limit: 1 });
      await sales.pageOf(platformId, { limit: 20, after: next });
    },
  ],
};

const asksOfImports: Asks<ImportStore> = {
  insert: [],
  read: [() => imports.read(importId, scope)],
  page: [() => imports.page(undefined, first), () => imports.page(platformId, first)],
  change: [
    () =>
      imports.change(importId, scope, request(), (state) => ({ next: { ...state, parts: 1 }, events: [] })),
  ],
  due: [() => imports.due()],
  claim: [() => imports.claim(importId, 'another')],
  step: [
    async () => {
      const record = await imports.read(importId, scope);
      await imports.step(record, (state) => ({ next: { ...state, parts: 2 }, events: [] }));
    },
  ],
};

const asksOfBadRows: Asks<BadRowStore> = {
  keep: [],
  page: [() => badRows.page(importId, { limit: 20 })],
  all: [() => badRows.all(importId)],
};

const asksOfFiles: Asks<ImportFiles> = {
  keep: [],
  part: [() => files.part(importId, 0)],
  whole: [],
  forget: [() => files.forget(importId)],
};

const asksOfDays: Asks<DaySalesStore> = {
  tell: [() => told.tell(telling, request(), () => event)],
  ofProduct: [() => told.ofProduct(productId)],
};

/** Sorted after they are found, because they are a handful at any time. */
const FEW = ['ImportStore.due 1: find sorts what it finds in sales_imports'];

describe('outside sales ask their database', () => {
  it('nothing that no index serves', () => expect(unserved(plans)).toEqual(FEW));

  it('for something through every index that they keep', async () =>
    expect(await idle(database, plans)).toEqual([]));
});

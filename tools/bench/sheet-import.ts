// node tools/run.mjs tools/bench/sheet-import.ts [rows]: an order export of 50,000 rows as a workbook, taken in by the service as it
// runs, from the start to the last row stored; then the same file again, which must change nothing. MONGODB_URI names the server.
import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  addProduct,
  addSupplier,
  addSellingPlatform,
  appendToSalesImport,
  beginSalesImport,
  PART_CHARACTERS,
  readSalesImport,
  type SalesImport,
  startSalesImport,
} from '@nuanxin/contracts/live';
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { MemoryBus } from '@nuanxin/platform/messaging';
import {
  freshName,
  officialAt,
  StandInOrganization,
  StandInTree,
  testService,
} from '@nuanxin/platform/testing';
import { liveConfig } from '../../apps/live/src/config';
import { LiveModule } from '../../apps/live/src/live.module';
import { WorkOnImports } from '../../apps/live/src/outside-sales/import-sheet/work-on-imports';
import { SaleStore } from '../../apps/live/src/store/sale-store';
import { COUNTY, plantCounty, StandInIdentity } from '../../apps/live/src/testing/stand-in-identity';
import { line } from './measure';

const ROWS = Number(process.argv[2] ?? 50_000);
const WANTED = 2_000;

execFileSync(process.execPath, [path.resolve('tools/build.mjs'), 'apps/live'], { stdio: 'ignore' });
const key = (fill: number) => Buffer.alloc(32, fill).toString('base64url');
const clock = new SystemClock();
const ids = new SystemIds(clock);
const bus = new MemoryBus();
const identity = await testService({ service: 'identity', module: StandInIdentity, bus, clock });
const organization = await testService({
  service: 'organization',
  module: StandInOrganization,
  bus,
  clock,
});
plantCounty(organization.get(StandInTree));
for (const name of ['IDENTITY', 'MEDIA', 'ORGANIZATION'])
  await bus.declareStream({ name, subjects: [`event.${name.toLowerCase()}.>`], replicas: 1, maxAgeDays: 1 });
const live = await testService({
  service: 'live',
  module: LiveModule,
  config: liveConfig,
  bus,
  clock,
  env: {
    DATABASE_PREFIX: freshName('bench'),
    PRIVACY_KEYS: `k1:${key(1)}`,
    DIGEST_KEY: key(2),
    STREAM_KEY_SECRET: key(3),
    PLAYBACK_SECRET: key(4),
    WORKERS_DIR: path.resolve('dist/apps/live'),
  },
});
const official = officialAt(COUNTY, 'county-official');
const work = live.get(WorkOnImports);

const grower = { name: '茶叶合作社', kind: 'cooperative', township: '汤湖镇', households: 86 } as const;
const { id: supplierId } = await live.ask(
  addSupplier,
  { requestId: ids.ulid(), organizationId: COUNTY, ...grower },
  official,
);
const product = await live.ask(
  addProduct,
  {
    requestId: ids.ulid(),
    organizationId: COUNTY,
    name: '狗牯脑茶',
    unit: '盒',
    priceFen: 9_900,
    stock: 1,
    ruralAid: true,
    supplierId,
    category: 'tea',
  },
  official,
);
const platform = await live.ask(
  addSellingPlatform,
  {
    requestId: ids.ulid(),
    organizationId: COUNTY,
    name: '抖音小店',
    codes: [{ code: 'TEA', productId: product.id }],
  },
  official,
);

console.error(`writing a workbook of ${ROWS} rows`);
const folder = mkdtempSync(path.join(tmpdir(), 'nuanxin-import-'));
const file = path.join(folder, '订单.xlsx');
const writer = [path.resolve('tools/run.mjs'), 'tools/bench/order-workbook.ts', file, String(ROWS)];
execFileSync(process.execPath, writer, { stdio: 'inherit' });
const base64 = readFileSync(file).toString('base64');
rmSync(folder, { recursive: true });

async function upload(): Promise<SalesImport> {
  const bytes = Buffer.from(base64, 'base64').length;
  const begin = { requestId: ids.ulid(), platformId: platform.id, fileName: '订单.xlsx', bytes };
  const { id } = await live.ask(beginSalesImport, begin, official);
  for (let n = 0; n * PART_CHARACTERS < base64.length; n++) {
    const part = base64.slice(n * PART_CHARACTERS, (n + 1) * PART_CHARACTERS);
    await live.ask(appendToSalesImport, { requestId: ids.ulid(), id, n, base64: part }, official);
  }
  await work.run();
  return live.ask(readSalesImport, { id }, official);
}

/** Rows per second from the start to the last row counted. */
async function takeIn(): Promise<{ rate: number; progress: SalesImport['progress'] }> {
  const { id, revision, mapping } = await upload();
  const begun = performance.now();
  await live.ask(startSalesImport, { requestId: ids.ulid(), id, revision, mapping }, official);
  await work.run();
  const rate = (ROWS * 1000) / (performance.now() - begun);
  return { rate, progress: (await live.ask(readSalesImport, { id }, official)).progress };
}

async function totals(): Promise<string> {
  let [lines, fen] = [0, 0];
  for await (const sale of live.get(SaleStore).ofProduct(product.id, '2026-11-01', '2026-11-30')) {
    lines++;
    fen += sale.amountFen - sale.refundedFen;
  }
  return `${lines} lines, ${fen} fen`;
}

const first = await takeIn();
const before = await totals();
const second = await takeIn();
const reached = [
  line(`spreadsheet of ${ROWS} rows taken in, rows/s`, first.rate, WANTED, first.rate / WANTED, 1),
  line('the same file again, rows/s', second.rate, WANTED, second.rate / WANTED, 1),
  first.progress.added === ROWS && second.progress.repeated === ROWS && before === (await totals()),
];
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`${before}, after the second time ${await totals()}; at most ${memory} MB with the threads`);
await live.close();
await identity.close();
await organization.close();
process.exit(reached.every(Boolean) ? 0 : 1);

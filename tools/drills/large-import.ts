// node tools/run.mjs tools/drills/large-import.ts [--rows 50000,200000]: order exports of these sizes go through the front door, one after
// the other, and are taken in by live as it runs, which must stay within what deploy/ allows it. Build first (node tools/build.mjs).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import {
  addSellingPlatform,
  appendToSalesImport,
  beginSalesImport,
  type ImportState,
  PART_CHARACTERS,
  readSalesImport,
  type SalesImport,
  type SellingPlatform,
  startSalesImport,
} from '@nuanxin/contracts/live';
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { memoryOf } from '../bench/memory-of';
import type { Api } from '../demo/api';
import { CountyStall } from './county-stall';
import { heapKept, INSPECTED } from './heap-kept';
import { type RunningStack, startRealStack } from './real-stack';
import { tellFindings } from './tell-findings';

/** `limits` in deploy/kubernetes/base/live.yaml, in MiB. */
const ALLOWED = 640;
const LOOK_EVERY_MS = 500;
/** Writing this to `clear_refs` has Linux forget the most that a process has taken (proc(5)). */
const FORGET_MOST = '5';

const ids = new SystemIds(new SystemClock());

function exported(rows: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nuanxin-import-'));
  try {
    const file = path.join(folder, 'orders.xlsx');
    const writer = [path.resolve('tools/run.mjs'), 'tools/bench/order-workbook.ts', file, String(rows)];
    execFileSync(process.execPath, writer, { stdio: 'inherit' });
    return readFileSync(file).toString('base64');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function takenIn(official: Api, { id: platformId }: SellingPlatform, base64: string) {
  const bytes = Buffer.from(base64, 'base64').length;
  const about = { requestId: ids.ulid(), platformId, fileName: '订单.xlsx', bytes };
  const { id } = await official.ask(beginSalesImport, about);
  for (let n = 0; n * PART_CHARACTERS < base64.length; n++) {
    const part = base64.slice(n * PART_CHARACTERS, (n + 1) * PART_CHARACTERS);
    await official.ask(appendToSalesImport, { requestId: ids.ulid(), id, n, base64: part });
  }
  const { revision, mapping } = await reaching(official, id, 'inspected');
  await official.ask(startSalesImport, { requestId: ids.ulid(), id, revision, mapping });
  return (await reaching(official, id, 'done')).progress;
}

async function reaching(official: Api, id: string, wanted: ImportState): Promise<SalesImport> {
  for (;;) {
    const found = await official.ask(readSalesImport, { id });
    if (found.state === wanted) return found;
    if (found.state === 'failed') throw new Error(`the import failed: ${found.fault}`);
    await pause(LOOK_EVERY_MS);
  }
}

/** Megabytes that a process has taken at most since it was told to forget. */
function mostOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
}

async function run(stack: RunningStack, files: readonly (readonly [number, string])[]): Promise<boolean> {
  const stall = new CountyStall(stack, ids, new SystemClock());
  const { organization, offers } = await stall.open();
  await stall.close();
  const { official } = stall;
  const codes = [{ code: 'TEA', productId: offers[0]?.productId ?? '' }];
  const shop = { requestId: ids.ulid(), organizationId: organization.id, name: '抖音小店', codes };
  const platform = await official.ask(addSellingPlatform, shop);
  const most: number[] = [];
  const wrong: string[] = [];
  for (const [rows, base64] of files) {
    const pid = stack.pidOf('live') ?? 0;
    writeFileSync(`/proc/${pid}/clear_refs`, FORGET_MOST);
    const begun = performance.now();
    const before = memoryOf(pid).resident;
    const { done, bad } = await takenIn(official, platform, base64);
    if (done !== rows || bad > 0 || stack.pidOf('live') !== pid)
      wrong.push(`${rows}: ${done} done, ${bad} bad`);
    most.push(mostOf(pid));
    const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
    const kept = await heapKept(stack.home.logs, 'live');
    console.log(
      `${rows} rows in ${seconds} s: live took ${before.toFixed(0)} MB, at most ${most.at(-1)?.toFixed(0)} MB; ` +
        `collected, its heap keeps ${kept.toFixed(1)} MB and it takes ${memoryOf(pid).resident.toFixed(0)} MB`,
    );
  }
  return tellFindings([
    { rule: 'every row is taken in', wrong },
    {
      rule: `live never takes more than ${ALLOWED} MB`,
      wrong: most.filter((megabytes) => megabytes > ALLOWED).map((megabytes) => `${megabytes.toFixed(0)} MB`),
    },
  ]);
}

const { values } = parseArgs({ options: { rows: { type: 'string', default: '50000,200000' } } });
const files = values.rows.split(',').map((rows) => [Number(rows), exported(Number(rows))] as const);
const stack = await startRealStack({ separate: true, env: { RATE_LIMIT_SCALE: '1000', ...INSPECTED } });
let held = false;
try {
  held = await run(stack, files);
} finally {
  await stack.stop();
}
process.exit(held ? 0 : 1);

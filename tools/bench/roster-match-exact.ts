// node tools/run.mjs tools/bench/roster-match-exact.ts [rounds [members workers]]: a roster of 1,000,000 members matched with 730,000 registrations, from CSV to
// pairs, against DuckDB with the same digests, joins and threads; each in a process of its own, in turns. Then what a plain hash is worth.
import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { fileBytes, matchExactly } from '@nuanxin/organization/roster-match';
import { type RosterFiles, writeRosters } from './generated-rosters';
import { line } from './measure';

interface Run {
  readonly milliseconds: number;
  /** Processor time of all threads. */
  readonly busyMs: number;
  readonly megabytes: number;
  readonly pairs: number;
}

const [MEMBERS, WORKERS, THREADS] = [1_000_000, 730_000, 2];
const [ALLOWED_OF_DUCKDB, ALLOWED_MEGABYTES] = [0.8, 400];
const LIMITS = { maxYoungGenerationSizeMb: 4 } as const;
/** `tools/run.mjs` puts the program of a thread beside this one. */
const THREAD = path.join(path.dirname(process.argv[1] ?? ''), 'roster-match.worker.mjs');
const KEY = Uint8Array.from({ length: 32 }, (_, at) => (at * 73 + 11) & 255);
/** One region, 100 years of birthdays, 999 sequence numbers; the check digit follows from the rest. */
const COUNTY_IDS = 36_525 * 999;
const TRIED = 1_000_000;

async function ours(files: RosterFiles): Promise<number> {
  const source = (name: keyof RosterFiles) => ({
    name,
    bytes: fileBytes(files[name]),
    columns: { id: '身份证号', phone: '手机号' },
  });
  const { matches } = await matchExactly({
    left: source('members'),
    right: source('workers'),
    key: KEY,
    threads: THREADS,
    startThread: () => new Worker(THREAD, { resourceLimits: LIMITS, execArgv: [] }),
  });
  return matches.left.length;
}

async function theirs(files: RosterFiles): Promise<number> {
  const { matchWithDuckDb } = await import('./roster-match-duckdb');
  return matchWithDuckDb(files, KEY, THREADS);
}

const CONTESTANTS = { ours, theirs } as const;

async function measured(who: keyof typeof CONTESTANTS, files: RosterFiles): Promise<Run> {
  const begun = performance.now();
  const pairs = await CONTESTANTS[who](files);
  const milliseconds = performance.now() - begun;
  const { user, system } = process.cpuUsage();
  return {
    milliseconds,
    busyMs: (user + system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    pairs,
  };
}

function inItsOwnProcess(who: keyof typeof CONTESTANTS, { members, workers }: RosterFiles): Run {
  const args = [process.argv[1]!, who, members, workers];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Run;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function contest(rounds: number, rows: { readonly members: number; readonly workers: number }): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'roster-match-'));
  try {
    const files = { members: path.join(folder, 'members.csv'), workers: path.join(folder, 'workers.csv') };
    writeRosters(files, rows.members, rows.workers);
    const runs = Array.from({ length: rounds }, () => ({
      mine: inItsOwnProcess('ours', files),
      other: inItsOwnProcess('theirs', files),
    }));
    const odd = runs.find(({ mine, other }) => mine.pairs !== other.pairs);
    if (odd) throw new Error(`ours found ${odd.mine.pairs} pairs, DuckDB ${odd.other.pairs}`);
    const ratio = median(runs.map(({ mine, other }) => other.milliseconds / mine.milliseconds));
    const mine = median(runs.map((run) => run.mine.milliseconds));
    const other = median(runs.map((run) => run.other.milliseconds));
    const memory = Math.max(...runs.map((run) => run.mine.megabytes));
    const theirMemory = median(runs.map((run) => run.other.megabytes));
    const busy = (who: 'mine' | 'other') => median(runs.map((run) => run[who].busyMs)).toFixed(0);
    console.log(`${runs[0]?.mine.pairs} pairs; DuckDB took ${theirMemory.toFixed(0)} MB`);
    console.log(
      `processor time of all threads, start of the process included: ${busy('mine')} ms, DuckDB ${busy('other')} ms`,
    );
    return [
      line('roster match, exact, ms, against DuckDB', mine, other, ratio, 1 / ALLOWED_OF_DUCKDB),
      line('the same, MB of the whole process', memory, ALLOWED_MEGABYTES, ALLOWED_MEGABYTES / memory, 1),
    ].every(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function plainHashes(): void {
  const begun = performance.now();
  for (let n = 0; n < TRIED; n++) hash('sha256', String(360_827_196_201_010_000 + n), 'hex');
  const seconds = (((performance.now() - begun) / 1000) * COUNTY_IDS) / TRIED;
  console.log(
    `all ${COUNTY_IDS} ID numbers of a county hashed plainly by one thread: ${seconds.toFixed(0)} s`,
  );
}

const [first = '3', members = '', workers = ''] = process.argv.slice(2);
if (first === 'ours' || first === 'theirs')
  console.log(JSON.stringify(await measured(first, { members, workers })));
else {
  const reached = contest(Number(first), {
    members: Number(members || MEMBERS),
    workers: Number(workers || WORKERS),
  });
  plainHashes();
  process.exitCode = reached ? 0 : 1;
}

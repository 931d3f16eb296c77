// node tools/run.mjs tools/bench/roster-match-fuzzy.ts: Jaro-Winkler over blocks, pairs per second of both cores, against DuckDB's
// jaro_winkler_similarity doing the same join. Both must decide alike on every pair. A line for each threshold.
import { DuckDBInstance } from '@duckdb/node-api';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { JaroWinklerScan } from '../../libs/organization/roster-match/src/compare/jaro-winkler-scan';
import { blockedNames, type Names } from './fuzzy-names';
import { line } from './measure';

const [BLOCKS, LEFTS, RIGHTS, ROUNDS] = [160, 500, 500, 3];
const PAIRS = BLOCKS * LEFTS * RIGHTS;
const THRESHOLDS = [0.92, 0.88, 0.8];
const GOAL = 4;

/** How many pairs are alike, and a sum over them that differs when any pair does. */
interface Found {
  readonly alike: number;
  readonly sum: number;
}

function scanned({ texts, blocks }: Names, threshold: number, first: number, step: number): Found {
  const scan = new JaroWinklerScan(texts, threshold);
  let [alike, sum] = [0, 0];
  const visit = (left: number, right: number) => {
    alike++;
    sum = (sum + left * 31 + right * 17) % 1_000_003;
  };
  for (let block = first; block < blocks.length; block += step) {
    const { from, middle, to } = blocks[block] ?? { from: 0, middle: 0, to: 0 };
    for (let left = from; left < middle; left++) scan.visitAlike(left, middle, to, visit);
  }
  return { alike, sum };
}

interface Task {
  readonly names: Names;
  readonly threshold: number;
  readonly first: number;
  readonly step: number;
}

async function ours(names: Names, threshold: number): Promise<Found> {
  const threads = availableParallelism();
  const others = Array.from({ length: threads - 1 }, async (_, at) => {
    const task: Task = { names, threshold, first: at + 1, step: threads };
    const [found] = (await once(
      new Worker(fileURLToPath(import.meta.url), { workerData: task }),
      'message',
    )) as [Found];
    return found;
  });
  const all = [scanned(names, threshold, 0, threads), ...(await Promise.all(others))];
  return all.reduce((one, other) => ({
    alike: one.alike + other.alike,
    sum: (one.sum + other.sum) % 1_000_003,
  }));
}

async function bench(): Promise<boolean> {
  const names = blockedNames(BLOCKS, LEFTS, RIGHTS);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('create table names (place integer, block integer, side integer, name varchar)');
  const appender = await connection.createAppender('names');
  names.blocks.forEach(({ from, middle, to }, block) => {
    for (let at = from; at < to; at++) {
      appender.appendInteger(at);
      appender.appendInteger(block);
      appender.appendInteger(at < middle ? 0 : 1);
      appender.appendVarchar(names.texts[at] ?? '');
      appender.endRow();
    }
  });
  appender.closeSync();
  await connection.run('create table lefts as select * from names where side = 0');
  await connection.run('create table rights as select * from names where side = 1');
  const theirs = async (threshold: number): Promise<Found> => {
    const reader = await connection.runAndReadAll(
      `select count(*)::double, (sum(l.place * 31 + r.place * 17) % 1000003)::double from lefts l join rights r using (block)
       where jaro_winkler_similarity(l.name, r.name) >= ${threshold}`,
    );
    const [alike, sum] = reader.getRows()[0] ?? [];
    return { alike: Number(alike), sum: Number(sum) };
  };
  const reached: boolean[] = [];
  for (const threshold of THRESHOLDS) {
    const [mine, duck]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      const [a, took] = await timed(() => ours(names, threshold));
      const [b, theirTime] = await timed(() => theirs(threshold));
      if (a.alike !== b.alike || a.sum !== b.sum)
        throw new Error(`At ${threshold} we find ${a.alike} (${a.sum}), DuckDB ${b.alike} (${b.sum}).`);
      mine.push(took);
      duck.push(theirTime);
    }
    const [best, theirBest] = [Math.min(...mine), Math.min(...duck)];
    const name = `Jaro-Winkler ≥ ${threshold}, million pairs/s`;
    reached.push(line(name, PAIRS / best / 1000, PAIRS / theirBest / 1000, theirBest / best, GOAL));
  }
  return reached.every(Boolean);
}

async function timed<Value>(work: () => Promise<Value>): Promise<[Value, number]> {
  const begun = performance.now();
  const value = await work();
  return [value, performance.now() - begun];
}

if (isMainThread) process.exit((await bench()) ? 0 : 1);
else {
  const { names, threshold, first, step } = workerData as Task;
  parentPort?.postMessage(scanned(names, threshold, first, step));
}

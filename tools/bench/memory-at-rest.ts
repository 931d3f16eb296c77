// node tools/run.mjs tools/bench/memory-at-rest.ts [--separate]: memory of a stack that does nothing, part by part, in MB, against what
// is allowed: all of it 900 in one process for all services, each service alone 120. Build first (node tools/build.mjs).
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type RunningStack, startRealStack } from '../drills/real-stack';
import { line } from './measure';

const REST_MS = 30_000;
const WHOLE_MB = 900;
const SERVICE_MB = 120;
const SERVICES = ['all-in-one', 'identity', 'live', 'media', 'gateway'];
const STORES = ['broker', 'postgres', 'database'];

const { values } = parseArgs({ options: { separate: { type: 'boolean', default: false } } });
const stack = await startRealStack({ separate: values.separate });
let allowed = true;
try {
  await pause(REST_MS);
  let whole = 0;
  for (const part of [...STORES, ...SERVICES]) {
    const memory = memoryOf(stack, part);
    if (!memory) continue;
    whole += memory.share;
    const isLimited = values.separate && SERVICES.includes(part);
    if (isLimited)
      allowed =
        line(`memory of ${part}`, memory.resident, SERVICE_MB, SERVICE_MB / memory.resident, 1) && allowed;
    else console.log(`memory of ${part}  ${memory.share.toFixed(0)}`);
  }
  const within = line('memory of the whole stack', whole, WHOLE_MB, WHOLE_MB / whole, 1);
  allowed = (values.separate || within) && allowed;
} finally {
  await stack.stop();
}
process.exit(allowed ? 0 : 1);

/** Megabytes of a part and all it started: resident, and its share when pages used by several are divided among them. */
function memoryOf(running: RunningStack, part: string): { resident: number; share: number } | undefined {
  const first = running.pidOf(part);
  if (first === undefined) return undefined;
  const sum = (field: string) =>
    family(first).reduce((total, pid) => total + kilobytes(pid, field), 0) / 1_024;
  return { resident: sum('Rss'), share: sum('Pss') };
}

function family(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(family)];
}

function kilobytes(pid: number, field: string): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0);
}

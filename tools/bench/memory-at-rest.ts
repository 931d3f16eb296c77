// node tools/run.mjs tools/bench/memory-at-rest.ts [--separate]: memory of a stack that does nothing, part by part, in MB, against what
// is allowed: all of it 900 in one process for all services, each service alone 120. Build first (node tools/build.mjs).
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startRealStack } from '../drills/real-stack';
import { line } from './measure';
import { memoryOf } from './memory-of';

const REST_MS = 30_000;
const WHOLE_MB = 900;
const SERVICE_MB = 120;
const SERVICES = ['all-in-one', 'identity', 'live', 'media', 'organization', 'gateway'];
const STORES = ['broker', 'postgres', 'database'];

const { values } = parseArgs({ options: { separate: { type: 'boolean', default: false } } });
const stack = await startRealStack({ separate: values.separate });
let allowed = true;
try {
  await pause(REST_MS);
  let whole = 0;
  for (const part of [...STORES, ...SERVICES]) {
    const pid = stack.pidOf(part);
    if (pid === undefined) continue;
    const memory = memoryOf(pid);
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

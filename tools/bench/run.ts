// npm run bench [-- name …]: starts a broker and a database of its own, as the stack runs them, then each bench named (all of
// them when none is), one after the other. Ends with 1 when a goal was missed. Nothing else should run on the machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { drillHome, startStores } from '../drills/start-stores';
import { asItLies } from '../drills/real-stack';

/** Each with its arguments, in the order in which they run. */
const BENCHES: Readonly<Record<string, readonly string[]>> = {
  rpc: [],
  'gateway-round-trip': [],
  'read-by-id': [],
  'durable-write': [],
  'fan-out': ['1000'],
  'documentdb-gateway': ['0.5'],
  'list-page': [],
  'sheet-import': [],
  'packaging-cpu': [],
  'first-load': [],
  uplift: [],
  'roster-match-exact': [],
  'roster-match-fuzzy': [],
  'roster-match-psi': [],
  'memory-at-rest': [],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}

const { postgresAddress } =
  await asItLies<typeof import('../dev/stack/postgres-data')>('stack/postgres-data.ts');
const home = await drillHome('bench');
const stores = await startStores(home, 'ours');
const env = {
  ...process.env,
  NATS_URL: stores.natsUrl,
  MONGODB_URI: stores.mongodbUri,
  DOCUMENTDB_PG_URL: postgresAddress(home),
};
let missed = false;
try {
  for (const [name, args] of Object.entries(BENCHES).filter(
    ([key]) => asked.length === 0 || asked.includes(key),
  )) {
    const bench = spawn(
      process.execPath,
      [path.resolve('tools/run.mjs'), `tools/bench/${name}.ts`, ...args],
      {
        env,
        stdio: 'inherit',
      },
    );
    const [code] = (await once(bench, 'exit')) as [number | null];
    missed ||= code !== 0;
  }
} finally {
  await stores.stop();
  rmSync(home.root, { recursive: true, force: true });
}
process.exit(missed ? 1 : 0);

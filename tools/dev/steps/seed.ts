import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository, type Home } from '../home.ts';
import { serviceEnvironment, SERVICES } from '../stack/service-environment.ts';
import type { Database } from '../provision/database.ts';
import type { StackOptions } from '../stack/stack-parts.ts';
import { brokerAddress } from '../stack/broker-part.ts';
import { databaseAddress } from '../stack/database-parts.ts';
import { execute } from '../system/execute.ts';
import { writeWhole } from '../system/write-whole.ts';
import type { Step } from './run-steps.ts';

const SEED = 'tools/demo/seed.ts';
/** How the seed begins its last words when it has filled the database. */
const DONE = 'The demo county stands';
const SEED_LIMIT_MS = 300_000;

/** Readable by the owner only; the seed writes it. */
const loginsFile = (home: Home) => path.join(home.secrets, 'demo-logins.txt');
const stampFile = (home: Home) => path.join(home.data, '.seeded');

/** Whether a database of this home was filled. */
export function isSeeded(home: Home): boolean {
  return existsSync(stampFile(home));
}

/** Which database was filled: ours, or the one at an address, which may be another tomorrow. */
function mark(database: Database): string {
  return database.kind === 'address' ? createHash('sha256').update(database.uri).digest('hex') : '';
}

/** Fills an empty stack with the demo county, once; `npm run reset` makes it empty again. */
export function seedDemo(home: Home, options: StackOptions): Step {
  const { ports, runtimes, processes } = options;
  return {
    name: 'demo county',
    after: processes.map((name) => `start ${name}`),
    async run() {
      const filled = mark(runtimes.database);
      if (isSeeded(home) && readFileSync(stampFile(home), 'utf8') === filled) return 'kept';
      if (processes.length === 0 || !existsSync(path.join(repository, SEED))) return 'nothing to seed';
      const brokerUrl = brokerAddress(runtimes.broker, ports.broker);
      const databaseUri = databaseAddress(home, runtimes.database, ports.database);
      const ownBroker = runtimes.broker.kind !== 'address';
      const around = {
        home,
        ports,
        env: process.env,
        brokerUrl,
        ownBroker,
        databaseUri,
        ffmpeg: runtimes.ffmpeg,
      };
      const said = await execute(process.execPath, ['tools/run.mjs', SEED, '--if-empty'], {
        cwd: repository,
        limit: SEED_LIMIT_MS,
        env: {
          ...process.env,
          ...serviceEnvironment('seed', SERVICES, around),
          NUANXIN_HOME: home.root,
          NUANXIN_URL: `http://127.0.0.1:${ports.http}`,
          DEMO_LOGINS_FILE: loginsFile(home),
        },
      });
      writeWhole(stampFile(home), filled);
      return said.startsWith(DONE) ? 'seeded' : 'kept, because the database was not empty';
    },
  };
}

/** The lines that tell how to log in, when the demo county is there. */
export function demoLogins(home: Home): string[] {
  const file = loginsFile(home);
  return existsSync(file) ? ['', `Demo logins (also in ${file}):`, readFileSync(file, 'utf8').trimEnd()] : [];
}

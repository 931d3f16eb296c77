import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository, type Home } from '../home.ts';
import { serviceEnvironment, SERVICES } from '../stack/service-environment.ts';
import type { StackOptions } from '../stack/stack-parts.ts';
import { brokerAddress } from '../stack/broker-part.ts';
import { databaseAddress } from '../stack/database-parts.ts';
import { execute } from '../system/execute.ts';
import { writeWhole } from '../system/write-whole.ts';
import type { Step } from './run-steps.ts';

const SEED = 'tools/demo/seed.ts';
const SEED_LIMIT_MS = 300_000;

/** Readable by the owner only; the seed writes it. */
const loginsFile = (home: Home) => path.join(home.secrets, 'demo-logins.txt');
const stampFile = (home: Home) => path.join(home.data, '.seeded');

/** Fills an empty stack with the demo county, once; `npm run reset` makes it empty again. */
export function seedDemo(home: Home, options: StackOptions): Step {
  const { ports, runtimes, processes } = options;
  return {
    name: 'demo county',
    after: processes.map((name) => `start ${name}`),
    async run() {
      if (existsSync(stampFile(home))) return 'kept';
      if (processes.length === 0 || !existsSync(path.join(repository, SEED))) return 'nothing to seed';
      const brokerUrl = brokerAddress(runtimes.broker, ports.broker);
      const databaseUri = databaseAddress(home, runtimes.database, ports.database);
      const around = { home, ports, env: process.env, brokerUrl, databaseUri, ffmpeg: runtimes.ffmpeg };
      await execute(process.execPath, ['tools/run.mjs', SEED], {
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
      writeWhole(stampFile(home), '');
      return 'seeded';
    },
  };
}

/** The lines that tell how to log in, when the demo county is there. */
export function demoLogins(home: Home): string[] {
  const file = loginsFile(home);
  return existsSync(file) ? ['', `Demo logins (also in ${file}):`, readFileSync(file, 'utf8').trimEnd()] : [];
}

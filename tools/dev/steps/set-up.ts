import { existsSync } from 'node:fs';
import path from 'node:path';
import { repository, type Home } from '../home.ts';
import { provideBroker } from '../provision/broker.ts';
import { provideDatabase } from '../provision/database.ts';
import { provideFfmpeg } from '../provision/ffmpeg.ts';
import type { Runtimes } from '../stack/runtimes.ts';
import { requireFreeSpace } from '../system/disk.ts';
import { execute } from '../system/execute.ts';
import { digestOf, unlessStamped } from '../system/stamp.ts';
import type { Step } from './run-steps.ts';

const INSTALL_MEGABYTES = 1_500;
const INSTALL_LIMIT_MS = 600_000;

export const PACKAGES = 'npm packages';

/** The command line of npm with the Node that runs now. */
export function npmCommand(env: NodeJS.ProcessEnv = process.env): [string, string[]] {
  const cli = env['npm_execpath'];
  return cli && existsSync(cli) ? [process.execPath, [cli]] : ['npm', []];
}

/** Installs node_modules as the lock file says, when it or Node changed since the last complete installation. */
export function installPackages(): Step {
  return {
    name: PACKAGES,
    async run(progress) {
      const stamp = path.join(repository, 'node_modules', '.nuanxin-stamp');
      const major = process.versions.node.split('.')[0];
      const digest = digestOf(repository, ['package-lock.json', '.npmrc'], `${major} ${process.arch}`);
      return unlessStamped(stamp, digest, async () => {
        await requireFreeSpace(repository, INSTALL_MEGABYTES, 'installing npm packages');
        const [command, args] = npmCommand();
        progress('npm ci');
        await execute(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=http'], {
          cwd: repository,
          limit: INSTALL_LIMIT_MS,
          env: { ...process.env, npm_config_loglevel: 'http', NODE_ENV: 'development' },
          onLine: countFetched(progress),
        });
      });
    },
  };
}

function countFetched(progress: (text: string) => void): (line: string) => void {
  let fetched = 0;
  return (line) => {
    if (/http (fetch|cache) /.test(line)) progress(`npm ci: ${++fetched} answers of the registry`);
  };
}

/** Steps that find or fetch broker, database and ffmpeg, side by side; `runtimes` is filled as they end. */
export function provisionSteps(
  home: Home,
  runtimes: Partial<{ -readonly [Name in keyof Runtimes]: Runtimes[Name] }>,
): Step[] {
  return [
    {
      name: 'message broker',
      async run(progress) {
        const { value, way } = await provideBroker(home, progress);
        runtimes.broker = value;
        return way;
      },
    },
    {
      name: 'database',
      async run(progress) {
        const { value, way } = await provideDatabase(home, progress);
        runtimes.database = value;
        return way;
      },
    },
    {
      name: 'ffmpeg',
      async run(progress) {
        const { value, way } = await provideFfmpeg(home, progress);
        runtimes.ffmpeg = value;
        return way;
      },
    },
  ];
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../home.ts';
import { execute } from '../system/execute.ts';
import { digestOf, unlessStamped } from '../system/stamp.ts';
import type { Step } from './run-steps.ts';
import { PACKAGES } from './set-up.ts';

const BUILD_LIMIT_MS = 900_000;
const SHARED = ['libs', 'tools/build.mjs', 'tools/bundle.mjs', 'package-lock.json', 'tsconfig.base.json'];
const WEB = ['admin', 'portal'];

/** Bundles the services into dist/apps/<name>/main.mjs. */
export function buildServices(): Step {
  return {
    name: 'build services',
    after: [PACKAGES],
    run: () =>
      unlessStamped(
        path.join(repository, 'dist/.services-stamp'),
        digestOf(repository, ['apps', ...SHARED]),
        async () => {
          await execute(process.execPath, ['tools/build.mjs'], { cwd: repository, limit: BUILD_LIMIT_MS });
        },
      ),
  };
}

/** Builds the web apps that exist into dist/apps/<name>; the slowest step, so each has its own stamp. */
export function buildWeb(): Step[] {
  const apps = WEB.filter((app) => existsSync(path.join(repository, 'apps', app, 'src/main.ts')));
  return apps.map((app) => ({
    name: `build ${app}`,
    after: [PACKAGES],
    run: (progress) => {
      const sources = [`apps/${app}`, 'nx.json', 'tsconfig.web.json', 'tools/nx', ...SHARED];
      return unlessStamped(
        path.join(repository, 'dist', `.${app}-stamp`),
        digestOf(repository, sources),
        async () => {
          await execute(
            process.execPath,
            ['node_modules/nx/dist/bin/nx.js', 'run', `${app}:build`, '--outputStyle=static'],
            {
              cwd: repository,
              limit: BUILD_LIMIT_MS,
              env: { ...process.env, NX_DAEMON: 'false', CI: 'true', FORCE_COLOR: '0', NO_COLOR: '1' },
              keptLines: 60,
              onLine: (line) => progress(line.trim().slice(0, 60)),
            },
          );
        },
      );
    },
  }));
}

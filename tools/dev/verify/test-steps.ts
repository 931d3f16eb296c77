import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { repository, type Home } from '../home.ts';
import { explain } from '../problem.ts';
import { provideBrowser } from '../provision/browser.ts';
import { launcherFolder, writeLauncher } from '../provision/launcher.ts';
import { brokerAddress } from '../stack/broker-part.ts';
import { databaseAddress } from '../stack/database-parts.ts';
import { randomPorts } from '../stack/ports.ts';
import { postgresAddress } from '../stack/postgres-data.ts';
import type { Runtimes } from '../stack/runtimes.ts';
import { prepareStack, stackParts } from '../stack/stack-parts.ts';
import { buildServices, buildWeb } from '../steps/build.ts';
import type { Shortfall, Step } from '../steps/run-steps.ts';
import { installPackages, PACKAGES, provisionSteps } from '../steps/set-up.ts';
import { awaitPart, startSupervisor } from '../supervisor/control.ts';
import { runCheck } from './run-check.ts';
import { runJest } from './run-jest.ts';
import type { Tally } from './tally.ts';

const NX = 'node_modules/nx/dist/bin/nx.js';
/** In the order they run: one after the other, beside the specs. */
const CHECKS = [
  { name: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'] },
  { name: 'lint', args: [NX, 'run', 'nuanxin:lint', '--outputStyle=static'] },
  { name: 'types', args: [NX, 'run', 'nuanxin:typecheck', '--outputStyle=static'] },
] as const;

const SERVERS = 'test servers';
const BROWSER = 'browser';
const SPECS = 'unit and wire specs';
const E2E = 'apps/e2e';

/** Never in the process of Jest itself: a spec that ends its process would take all others with it. */
const WORKERS = Math.max(2, availableParallelism());

/** Jest's own 5 s are too short for a database set-up while a build runs beside it. */
const SPEC_LIMIT_MS = 20_000;

type Progress = (text: string) => void;
type Environment = Record<string, string>;

/** All of `npm test`: set-up, then checks beside specs, then the browser specs. `patterns` narrow it to specs by path. */
export function testSteps(home: Home, patterns: readonly string[], tallies: Map<string, Tally>): Step[] {
  const runtimes: Partial<Runtimes> = {};
  const found: Environment = {};
  const counted =
    (name: string, run: (progress: Progress) => Promise<Tally>) => async (progress: Progress) => {
      const tally = await run(progress);
      tallies.set(name, tally);
      return outcome(tally);
    };
  const provision = provisionSteps(home, runtimes);
  const checks = patterns.length > 0 ? [] : CHECKS;
  const builds = hasBrowserSpecs(patterns) ? [buildServices(), ...buildWeb()] : [];
  const last = [SPECS, ...checks.slice(-1).map(({ name }) => name)];

  const jest = (resultName: string, args: readonly string[], limitSeconds: number) => (progress: Progress) =>
    runJest({ resultFile: path.join(home.run, resultName), args, env: found, limitSeconds }, progress);

  const browserSpecs: Step[] =
    builds.length === 0
      ? []
      : [
          browserStep(home, found),
          ...builds.map((step) => ({ ...step, after: [...(step.after ?? []), ...last] })),
          {
            name: 'browser specs',
            after: [BROWSER, SERVERS, ...last, ...builds.map(({ name }) => name)],
            run: counted('browser specs', (progress) =>
              found['CHROMIUM']
                ? jest('browser.json', [...browserArguments(), '--runInBand', ...patterns], 900)(progress)
                : Promise.resolve({ passed: 0, failed: 1, report: found[NO_BROWSER] ?? '' }),
            ),
          },
        ];

  return [
    installPackages(),
    ...provision,
    {
      name: SERVERS,
      after: [PACKAGES, ...provision.map(({ name }) => name)],
      run: () => startServers(home, runtimes, found),
    },
    ...checks.map(({ name, args }, index) => ({
      name,
      after: [checks[index - 1]?.name ?? PACKAGES],
      run: counted(name, (progress) => runCheck(args, progress)),
    })),
    {
      name: SPECS,
      after: [SERVERS],
      run: counted(
        SPECS,
        jest(
          'specs.json',
          [
            '--ignoreProjects',
            'e2e',
            `--maxWorkers=${WORKERS}`,
            `--testTimeout=${SPEC_LIMIT_MS}`,
            '--',
            ...patterns,
          ],
          900,
        ),
      ),
    },
    ...browserSpecs,
  ];
}

const NO_BROWSER = 'NUANXIN_NO_BROWSER';

/** Without a browser the rest still runs; the browser specs then fail with the reason. */
function browserStep(home: Home, found: Environment): Step {
  return {
    name: BROWSER,
    async run(progress) {
      try {
        const { value, way } = await provideBrowser(home, progress);
        found['CHROMIUM'] = value;
        return way;
      } catch (error) {
        found[NO_BROWSER] = explain(error);
        return { shortfall: 'none could be had' };
      }
    },
  };
}

/** Whether a browser spec is asked for: each needs the whole stack built, which is long. */
function hasBrowserSpecs(patterns: readonly string[]): boolean {
  const folder = path.join(repository, E2E);
  const specs = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.spec.ts'))
    : [];
  return specs.some(
    (name) => patterns.length === 0 || patterns.some((pattern) => `${E2E}/${name}`.includes(pattern)),
  );
}

function browserArguments(): string[] {
  const own = path.join(E2E, 'jest.config.cjs');
  return existsSync(path.join(repository, own)) ? ['--config', own] : ['--selectProjects', 'e2e'];
}

/** A broker and a database for the specs, empty, on random ports. */
async function startServers(home: Home, runtimes: Partial<Runtimes>, found: Environment): Promise<string> {
  const { broker, database, ffmpeg } = runtimes;
  if (!broker || !database || !ffmpeg) throw new Error('Broker, database or ffmpeg were not provided.');
  const ports = await randomPorts([]);
  const options = { home, ports, runtimes: { broker, database, ffmpeg }, processes: [], forSpecs: true };
  await prepareStack(options);
  const parts = stackParts(options);
  const supervisor = startSupervisor(home, parts);
  await Promise.all(parts.map(({ name }) => awaitPart(home, supervisor, name)));
  found['NATS_URL'] = brokerAddress(broker, ports.broker);
  found['MONGODB_URI'] = databaseAddress(home, database, ports.database);
  found['FFMPEG'] = ffmpeg;
  // Specs that start a program of their own find it by name, as on a machine that has it installed.
  if (broker.kind === 'program') writeLauncher(home, 'nats-server', broker.command);
  found['PATH'] = `${launcherFolder(home)}${path.delimiter}${process.env['PATH'] ?? ''}`;
  if (database.kind === 'documentdb') found['DOCUMENTDB_PG_URL'] = postgresAddress(home);
  return parts.map(({ name }) => name).join(', ');
}

function outcome({ passed, failed }: Tally): string | Shortfall {
  const text = `${passed} passed, ${failed} failed`;
  return failed > 0 ? { shortfall: text } : text;
}

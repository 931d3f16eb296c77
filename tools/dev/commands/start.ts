import { parseArgs } from 'node:util';
import path from 'node:path';
import { defaultHome, prepareHome, type Home } from '../home.ts';
import { Problem } from '../problem.ts';
import { addressLines } from '../stack/addresses.ts';
import { choosePorts } from '../stack/ports.ts';
import { processNames } from '../stack/service-parts.ts';
import { prepareStack, stackParts, type StackOptions } from '../stack/stack-parts.ts';
import type { Runtimes } from '../stack/runtimes.ts';
import { buildServices, buildWeb } from '../steps/build.ts';
import { runSteps, type Step } from '../steps/run-steps.ts';
import { screenFor } from '../steps/screen.ts';
import { seedDemo, demoLogins } from '../steps/seed.ts';
import { installPackages, provisionSteps } from '../steps/set-up.ts';
import {
  awaitPart,
  endLeftovers,
  isSupervised,
  readPlan,
  readState,
  startSupervisor,
  stopStack,
} from '../supervisor/control.ts';
import { takeLock } from '../system/lock.ts';
import { requireFreeSpace } from '../system/disk.ts';
import { command } from './command.ts';

const LEAST_MEGABYTES = 300;

await command(async () => {
  const { values } = parseArgs({ options: { separate: { type: 'boolean', default: false } } });
  const home = defaultHome();
  prepareHome(home);
  const unlock = takeLock(path.join(home.run, 'start.lock'), 'npm start');
  try {
    if (isSupervised(readState(home))) return tellRunning(home);
    await start(home, values.separate);
  } finally {
    unlock();
  }
});

function tellRunning(home: Home): void {
  console.log('NuanXin is already running. Stop it with: npm stop');
  for (const line of [...addressLines(readPlan(home)?.parts ?? []), ...demoLogins(home)]) console.log(line);
}

async function start(home: Home, separate: boolean): Promise<void> {
  const began = performance.now();
  const screen = screenFor(process.stdout);
  const ended = await endLeftovers(home);
  if (ended > 0) screen.say(`An earlier run was killed; ${ended} of its processes have been ended.`);
  await requireFreeSpace(home.data, LEAST_MEGABYTES, 'running the stack');

  const runtimes: Partial<Runtimes> = {};
  await runSteps(
    [installPackages(), ...provisionSteps(home, runtimes), buildServices(), ...buildWeb()],
    screen,
  );
  const { broker, database, ffmpeg } = runtimes;
  if (!broker || !database || !ffmpeg) throw new Problem('Something was not provided.');

  const processes = processNames(separate);
  const ports = await choosePorts(processes);
  const options: StackOptions = { home, ports, processes, runtimes: { broker, database, ffmpeg } };
  try {
    await runSteps([...startSteps(options), seedDemo(home, options)], screen);
  } catch (error) {
    await stopStack(home);
    throw error;
  }
  const plan = readPlan(home);
  screen.say(`\nNuanXin runs (${Math.round((performance.now() - began) / 1000)} s). Stop it with: npm stop`);
  for (const line of [...addressLines(plan?.parts ?? []), ...demoLogins(home)]) screen.say(line);
}

const PREPARE = 'prepare data';
const SUPERVISOR = 'supervisor';

/** One step for each part, so that each shows its name and time. */
function startSteps(options: StackOptions): Step[] {
  const { home } = options;
  const parts = stackParts(options);
  let supervisor: ReturnType<typeof startSupervisor> | undefined;
  return [
    { name: PREPARE, run: () => prepareStack(options) },
    {
      name: SUPERVISOR,
      after: [PREPARE],
      run: async () => {
        // The broker's configuration decides which passwords the services are given, so the parts are made anew.
        supervisor = startSupervisor(home, stackParts(options));
        return `process ${supervisor.pid}`;
      },
    },
    ...parts.map(({ name, address, after }) => ({
      name: `start ${name}`,
      after: [SUPERVISOR, ...after.map((other) => `start ${other}`)],
      run: async () => {
        if (supervisor) await awaitPart(home, supervisor, name);
        return address;
      },
    })),
  ];
}

import path from 'node:path';
import { defaultHome, prepareHome, type Home } from '../home.ts';
import { Problem } from '../problem.ts';
import { addressLines } from '../stack/addresses.ts';
import { doorPorts, randomPorts } from '../stack/ports.ts';
import { processNames } from '../stack/service-parts.ts';
import type { StackOptions } from '../stack/stack-parts.ts';
import type { Runtimes } from '../stack/runtimes.ts';
import { buildServices, buildWeb } from '../steps/build.ts';
import { runSteps } from '../steps/run-steps.ts';
import { screenFor } from '../steps/screen.ts';
import { startSteps } from '../steps/start-stack.ts';
import { seedDemo, demoLogins, isSeeded } from '../steps/seed.ts';
import { installPackages, provisionSteps } from '../steps/set-up.ts';
import { endLeftovers, isSupervised, readPlan, readState, stopStack } from '../supervisor/control.ts';
import { takeLock } from '../system/lock.ts';
import { requireFreeSpace } from '../system/disk.ts';
import { command } from './command.ts';
import { readOptions } from './options.ts';

const LEAST_MEGABYTES = 300;

const home = defaultHome();
/** What a Ctrl-C takes back: not a stack that ran before, or runs for somebody else. */
let begun = false;

await command(
  async () => {
    const { values } = readOptions('npm start [-- --separate]', {
      separate: { type: 'boolean', default: false },
    });
    prepareHome(home);
    const unlock = takeLock(path.join(home.run, 'start.lock'), 'npm start');
    try {
      const state = readState(home);
      if (isSupervised(state) && state.phase === 'running' && isSeeded(home)) return tellRunning(home);
      begun = true;
      await start(home, values.separate);
    } finally {
      unlock();
    }
  },
  async () => (begun ? stopStack(home) : false),
);

function tellRunning(home: Home): void {
  console.log('NuanXin is already running. Stop it with: npm stop');
  for (const line of [...addressLines(readPlan(home)?.parts ?? []), ...demoLogins(home)]) console.log(line);
}

async function start(home: Home, separate: boolean): Promise<void> {
  const began = performance.now();
  const screen = screenFor(process.stdout);
  if (isSupervised(readState(home))) {
    screen.say('An earlier start was interrupted; what it left running is stopped first.');
    await stopStack(home);
  }
  const ended = await endLeftovers(home);
  if (ended > 0) screen.say(`An earlier run was killed; ${ended} of its processes have been ended.`);
  await requireFreeSpace(home.data, LEAST_MEGABYTES, 'running the stack');

  const doors = await doorPorts();
  const runtimes: Partial<Runtimes> = {};
  await runSteps(
    [installPackages(), ...provisionSteps(home, runtimes), buildServices(), ...buildWeb()],
    screen,
  );
  const { broker, database, ffmpeg } = runtimes;
  if (!broker || !database || !ffmpeg) throw new Problem('Something was not provided.');

  const processes = processNames(separate);
  const ports = await randomPorts(processes, doors);
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

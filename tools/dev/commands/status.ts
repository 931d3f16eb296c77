import { defaultHome } from '../home.ts';
import type { Part, StackState } from '../supervisor/plan.ts';
import { isSupervised, leftovers, readPlan, readState } from '../supervisor/control.ts';
import { answers } from '../supervisor/probe.ts';
import { isAlive, memoryOf } from '../system/process-identity.ts';
import { command } from './command.ts';
import { readOptions } from './options.ts';

const MB = 1024 * 1024;

await command(async () => {
  readOptions('npm run status', {});
  const home = defaultHome();
  const state = readState(home);
  if (!isSupervised(state)) {
    const left = leftovers(state).length;
    console.log(
      left > 0
        ? `The supervisor was killed; ${left} processes are left. End them with: npm stop`
        : 'Not running. Start it with: npm start',
    );
    return 1;
  }
  const rows = await Promise.all((readPlan(home)?.parts ?? []).map((part) => row(part, state)));
  const supervisor = memoryOf(state.supervisor.pid) - rows.reduce((sum, { memory }) => sum + memory, 0);
  rows.push({
    name: 'supervisor',
    phase: 'ready',
    healthy: true,
    pid: state.supervisor.pid,
    memory: Math.max(0, supervisor),
    restarts: 0,
    address: home.root,
  });
  console.log(`NuanXin is ${state.phase}.`);
  console.log(line(['part', 'state', 'health', 'pid', 'memory', 'restarts', 'address']));
  for (const { name, phase, healthy, pid, memory, restarts, address } of rows) {
    console.log(
      line([
        name,
        phase,
        healthy ? 'well' : 'no answer',
        String(pid ?? '-'),
        `${Math.round(memory / MB)} MB`,
        String(restarts),
        address,
      ]),
    );
  }
  console.log(
    `Memory of all parts: ${Math.round(rows.reduce((sum, { memory }) => sum + memory, 0) / MB)} MB`,
  );
  return rows.every(({ healthy }) => healthy) ? 0 : 1;
});

async function row(part: Part, state: StackState) {
  const { phase = 'waiting', process, restarts = 0 } = state.parts[part.name] ?? {};
  const alive = process !== undefined && isAlive(process);
  return {
    name: part.name,
    phase,
    healthy: alive && (await answers(part.ready)),
    pid: process?.pid,
    memory: alive ? memoryOf(process.pid) : 0,
    restarts,
    address: part.address ?? '',
  };
}

function line(cells: readonly string[]): string {
  const widths = [14, 12, 11, 9, 9, 10, 0];
  return cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join('')
    .trimEnd();
}

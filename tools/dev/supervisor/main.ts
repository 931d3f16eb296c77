import { identify } from '../system/process-identity.ts';
import { readJson } from '../system/read-json.ts';
import { writeJson } from '../system/write-whole.ts';
import { rotate } from './log-file.ts';
import { startOrder, type Plan, type StackState } from './plan.ts';
import { SupervisedPart } from './supervised-part.ts';

const ROTATE_EVERY_MS = 15_000;

/** Starts the parts of a plan in order and keeps them running until SIGTERM. */
async function supervise(plan: Plan): Promise<void> {
  const self = identify(process.pid);
  if (!self) throw new Error('/proc is not mounted.');
  let phase: StackState['phase'] = 'starting';
  let failure: StackState['failure'];
  const groups = startOrder(plan.parts);
  const running = new Map<string, SupervisedPart>();

  const tell = () =>
    despiteTheDisk(() => {
      const parts = Object.fromEntries([...running].map(([name, part]) => [name, part.state]));
      const state: StackState = { supervisor: self, phase, ...(failure ? { failure } : {}), parts };
      writeJson(plan.stateFile, state, 0o600);
    });
  for (const part of plan.parts) running.set(part.name, new SupervisedPart(part, plan.logs, tell));
  tell();

  const stopAll = async (last: StackState['phase']) => {
    phase = last === 'failed' ? 'failed' : 'stopping';
    tell();
    for (const group of [...groups].reverse())
      await Promise.all(group.map(({ name }) => running.get(name)?.stop()));
    phase = last;
    tell();
    process.exit(last === 'failed' ? 1 : 0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stopAll('stopped'));
  process.on('SIGHUP', () => undefined);
  setInterval(
    () => despiteTheDisk(() => plan.parts.forEach(({ name }) => rotate(plan.logs, name))),
    ROTATE_EVERY_MS,
  );

  for (const group of groups) {
    const starts = group.map(async ({ name }) => {
      try {
        await running.get(name)?.start();
      } catch (error) {
        failure ??= { part: name, reason: error instanceof Error ? error.message : String(error) };
      }
    });
    await Promise.all(starts);
    if (failure) return stopAll('failed');
    if (phase !== 'starting') return;
  }
  phase = 'running';
  tell();
}

/** A full disk keeps us from telling, not from keeping the parts alive. */
function despiteTheDisk(write: () => void): void {
  try {
    write();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
}

const plan = readJson<Plan>(process.argv[2] ?? '');
if (!plan) throw new Error('usage: node supervisor/main.ts PLAN.json');
await supervise(plan);

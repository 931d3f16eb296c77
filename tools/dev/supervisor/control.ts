import { spawn } from 'node:child_process';
import { openSync, closeSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Home } from '../home.ts';
import { nodeProgram } from '../node-runtime.ts';
import { Problem } from '../problem.ts';
import { identify, isAlive, signal, type ProcessIdentity } from '../system/process-identity.ts';
import { readJson } from '../system/read-json.ts';
import { writeJson } from '../system/write-whole.ts';
import { lastLines, logFile } from './log-file.ts';
import type { Part, Plan, StackState } from './plan.ts';

const LOOK_EVERY_MS = 100;
const stateFile = (home: Home) => path.join(home.run, 'state.json');
const planFile = (home: Home) => path.join(home.run, 'plan.json');

/** What the supervisor said last; nothing when there never was one. */
export function readState(home: Home): StackState | undefined {
  return readJson<StackState>(stateFile(home));
}

/** The plan that state belongs to. It holds passwords: only the owner may read it. */
export function readPlan(home: Home): Plan | undefined {
  return readJson<Plan>(planFile(home));
}

export function isSupervised(state: StackState | undefined): state is StackState {
  return state !== undefined && isAlive(state.supervisor);
}

/** Starts the detached supervisor of these parts. */
export function startSupervisor(home: Home, parts: readonly Part[]): ProcessIdentity {
  const plan: Plan = { parts, logs: home.logs, stateFile: stateFile(home) };
  rmSync(plan.stateFile, { force: true });
  writeJson(planFile(home), plan, 0o600);
  const log = openSync(logFile(home.logs, 'supervisor'), 'a', 0o600);
  const script = path.join(import.meta.dirname, 'main.ts');
  const child = spawn(nodeProgram(home), ['--disable-warning=ExperimentalWarning', script, planFile(home)], {
    detached: true,
    stdio: ['ignore', log, log],
    cwd: home.root,
  });
  closeSync(log);
  child.unref();
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  if (!identity)
    throw new Problem(`The supervisor could not be started; see ${logFile(home.logs, 'supervisor')}.`);
  // Whoever is interrupted from now on finds it, even before it has said anything itself.
  writeJson(
    plan.stateFile,
    { supervisor: identity, phase: 'starting', parts: {} } satisfies StackState,
    0o600,
  );
  return identity;
}

/** Waits until a part is ready. Fails with the part's own last words when it or the supervisor gives up. */
export async function awaitPart(home: Home, supervisor: ProcessIdentity, name: string): Promise<void> {
  while (true) {
    const state = readState(home);
    if (state?.failure) throw new Problem(failureSentence(home, state.failure));
    if (state?.parts[name]?.phase === 'ready') return;
    if (!isAlive(supervisor)) {
      const said = lastLines(home.logs, 'supervisor', 10).join('\n  ');
      throw new Problem(`The supervisor ended while ${name} was starting.\n  ${said}`);
    }
    await pause(LOOK_EVERY_MS);
  }
}

const READABLE = 400;

/** A logged stack can fill a screen; the log has all of it. */
function shortened(line: string): string {
  return line.length > READABLE ? `${line.slice(0, READABLE)} …` : line;
}

function failureSentence(home: Home, { part, reason }: NonNullable<StackState['failure']>): string {
  const said = lastLines(home.logs, part, 12).map(shortened).join('\n  ');
  return `${part} did not start: ${reason}. Its last words (${logFile(home.logs, part)}):\n  ${said}`;
}

/** Processes of an earlier run whose supervisor was killed. */
export function leftovers(state: StackState | undefined): ProcessIdentity[] {
  if (!state || isAlive(state.supervisor)) return [];
  return Object.values(state.parts).flatMap((part) =>
    part.process && isAlive(part.process) ? [part.process] : [],
  );
}

const DRAIN_MS = 12_000;

/** Ends what an earlier, killed run left: politely first, as each part wants it. Gives how many processes there were. */
export async function endLeftovers(home: Home): Promise<number> {
  const state = readState(home);
  const left = leftovers(state);
  for (const { name, stopSignal } of readPlan(home)?.parts ?? []) {
    const identity = left.find(({ pid }) => pid === state?.parts[name]?.process?.pid);
    if (identity) signal(identity, stopSignal);
  }
  const end = performance.now() + DRAIN_MS;
  while (left.some(isAlive) && performance.now() < end) await pause(LOOK_EVERY_MS);
  for (const identity of left) signal(identity, 'SIGKILL');
  return left.length;
}

const STOP_LIMIT_MS = 60_000;

/** Stops the stack in order; gives whether there was one. */
export async function stopStack(home: Home): Promise<boolean> {
  const state = readState(home);
  if (!isSupervised(state)) return (await endLeftovers(home)) > 0;
  signal(state.supervisor, 'SIGTERM');
  const end = performance.now() + STOP_LIMIT_MS;
  while (isAlive(state.supervisor)) {
    if (performance.now() > end) {
      signal(state.supervisor, 'SIGKILL');
      await endLeftovers(home);
      break;
    }
    await pause(LOOK_EVERY_MS);
  }
  return true;
}

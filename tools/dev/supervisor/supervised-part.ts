import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { identify, type ProcessIdentity } from '../system/process-identity.ts';
import { openLog } from './log-file.ts';
import type { Part, PartPhase, PartState } from './plan.ts';
import { awaitAnswer } from './probe.ts';

/** Milliseconds to wait before the n-th restart in a row. */
const BACK_OFF = [100, 250, 500, 1_000, 2_000, 5_000, 10_000];
/** A part that was ready this long starts counting from the front again. */
const STEADY_MS = 30_000;
/** Failed attempts to start for the first time before the whole start is given up. */
const FIRST_ATTEMPTS = 3;
/** EX_CONFIG of sysexits.h: our services end with it when their environment is wrong; trying again does not help. */
const MISCONFIGURED = 78;

const NOBODY_WAITS = { ready: () => undefined, failed: () => undefined };

/** How long to wait before restart number `attempt`, counted from 0. */
export function backOff(attempt: number): number {
  return BACK_OFF[Math.min(attempt, BACK_OFF.length - 1)] ?? 0;
}

/** Keeps one process running until told to stop. */
export class SupervisedPart {
  private readonly part: Part;
  private readonly logs: string;
  private readonly changed: () => void;
  private child: ChildProcess | undefined;
  private identity: ProcessIdentity | undefined;
  private phase: PartPhase = 'waiting';
  private restarts = 0;
  private inARow = 0;
  private stopping = false;
  private timer: NodeJS.Timeout | undefined;
  private everReady = false;
  private readonly firstReady: Promise<void>;
  private settle: { ready: () => void; failed: (reason: Error) => void } = NOBODY_WAITS;

  constructor(part: Part, logs: string, changed: () => void) {
    this.part = part;
    this.logs = logs;
    this.changed = changed;
    this.firstReady = new Promise((ready, failed) => (this.settle = { ready, failed }));
    this.firstReady.catch(() => undefined);
  }

  get state(): PartState {
    return {
      phase: this.phase,
      restarts: this.restarts,
      ...(this.identity ? { process: this.identity } : {}),
    };
  }

  /** Starts it; settles when it is ready for the first time, or has failed too often. */
  start(): Promise<void> {
    this.launch();
    return this.firstReady;
  }

  private launch(): void {
    const { command, env } = this.part;
    const [file = '', ...args] = command;
    const log = openLog(this.logs, this.part.name);
    // A group of its own: what the part started itself can be ended with it.
    const child = spawn(file, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    this.child = child;
    this.identity = child.pid === undefined ? undefined : identify(child.pid);
    this.enter('starting');
    child.once('error', (error) => this.ended(child, error.message));
    child.once('exit', (code, signal) => {
      if (code === MISCONFIGURED) this.inARow = FIRST_ATTEMPTS;
      this.ended(child, `it ended with ${code ?? signal}`);
    });
    void this.watchStart(child);
  }

  private async watchStart(child: ChildProcess): Promise<void> {
    const { ready, readyWithin } = this.part;
    const gone = () => this.child !== child || this.stopping;
    if (!(await awaitAnswer(ready, readyWithin, gone))) {
      if (!gone()) child.kill('SIGKILL');
      return;
    }
    this.everReady = true;
    this.enter('ready');
    this.timer = setTimeout(() => (this.inARow = 0), STEADY_MS);
    this.settle.ready();
  }

  private ended(child: ChildProcess, how: string): void {
    if (this.child !== child) return;
    clearTimeout(this.timer);
    endGroup(child);
    this.child = undefined;
    this.identity = undefined;
    if (this.stopping) return this.enter('stopped');
    if (!this.everReady && this.inARow + 1 >= FIRST_ATTEMPTS) {
      this.enter('stopped');
      return this.settle.failed(new Error(how));
    }
    this.restarts += 1;
    this.enter('restarting');
    this.timer = setTimeout(() => this.launch(), backOff(this.inARow++));
  }

  /** Asks it to end, waits as long as it may take, then ends it and all it started. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    const child = this.child;
    if (!child) return this.enter('stopped');
    const exit = new Promise((resolve) => child.once('exit', resolve));
    child.kill(this.part.stopSignal);
    const kill = setTimeout(() => endGroup(child), this.part.stopWithin * 1000);
    await exit;
    clearTimeout(kill);
  }

  private enter(phase: PartPhase): void {
    this.phase = phase;
    this.changed();
  }
}

/** Ends whatever is left of the process group a part led. */
function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

import { readFileSync } from 'node:fs';

/** Names one process for good: a pid alone is reused, a pid with its start time and boot is not. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks since boot at which it started. */
  readonly started: string;
  readonly boot: string;
}

const STARTED_FIELD = 22;
const STATE_FIELD = 3;

/** Field `number` (counted from 1, as proc(5) does) of a /proc/<pid>/stat line; the name in parentheses may hold anything. */
export function statField(stat: string, number: number): string | undefined {
  const afterName = stat.slice(stat.lastIndexOf(')') + 2);
  return afterName.split(' ')[number - STATE_FIELD];
}

function readProc(file: string): string | undefined {
  try {
    return readFileSync(`/proc/${file}`, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** The identity of a running process; nothing when there is none, or only its remains. */
export function identify(pid: number): ProcessIdentity | undefined {
  const stat = readProc(`${pid}/stat`);
  if (!stat || 'ZX'.includes(statField(stat, STATE_FIELD) ?? 'X')) return undefined;
  return {
    pid,
    started: statField(stat, STARTED_FIELD) ?? '',
    boot: readProc('sys/kernel/random/boot_id')?.trim() ?? '',
  };
}

/** Whether exactly that process still runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  const now = identify(identity.pid);
  return now !== undefined && now.started === identity.started && now.boot === identity.boot;
}

/** Sends a signal to that process, to its group when it leads one; never to a stranger that got its pid. */
export function signal(identity: ProcessIdentity, name: NodeJS.Signals): boolean {
  if (!isAlive(identity)) return false;
  const leadsGroup = statField(readProc(`${identity.pid}/stat`) ?? '', 5) === String(identity.pid);
  try {
    process.kill(name === 'SIGKILL' && leadsGroup ? -identity.pid : identity.pid, name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** Resident memory in bytes of a process and all below it, shared pages counted once where the kernel tells. */
export function memoryOf(pid: number): number {
  const rollup = readMemory(pid);
  return childrenOf(pid).reduce((sum, child) => sum + memoryOf(child), rollup);
}

function childrenOf(pid: number): number[] {
  return (readProc(`${pid}/task/${pid}/children`) ?? '').split(' ').filter(Boolean).map(Number);
}

function readMemory(pid: number): number {
  const kilobytes = /^(?:Pss|VmRSS):\s+(\d+) kB/m;
  const pss = attempt(() => readProc(`${pid}/smaps_rollup`));
  return Number(kilobytes.exec(pss ?? readProc(`${pid}/status`) ?? '')?.[1] ?? 0) * 1024;
}

/** Other users' memory maps may not be read; their resident size may. */
function attempt(read: () => string | undefined): string | undefined {
  try {
    return read();
  } catch (error) {
    if (['EACCES', 'EPERM', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

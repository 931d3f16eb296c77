import { setTimeout as wait } from 'node:timers/promises';
import { type Log, StartRefused } from '@nuanxin/platform/kernel';

const FIRST_WAIT = 200;
const LONGEST_WAIT = 5000;

/** Tries `work` until it succeeds or `stopped`, waiting longer each time; says so once at the first failure. @throws StartRefused. */
export async function persistently<T>(
  what: string,
  log: Log,
  stopped: AbortSignal,
  work: () => Promise<T>,
): Promise<T | undefined> {
  for (let pause = FIRST_WAIT; !stopped.aborted; pause = Math.min(pause * 2, LONGEST_WAIT)) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof StartRefused) throw error;
      if (pause === FIRST_WAIT) log.warn(`${what}-waits`, { reason: String(error) });
      await wait(pause, undefined, { signal: stopped }).catch((ended: unknown) => {
        if (!stopped.aborted) throw ended;
      });
    }
  }
  return undefined;
}

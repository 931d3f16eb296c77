import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from './log';
import { StartRefused } from './start-refused';

const PAUSE = 500;

/**
 * Tries to reach something that may come up later than this process, however long that takes: a broker, a database. Logs
 * `<what>.waits` whenever the reason changes, and `<what>.found`.
 * @throws StartRefused as soon as it is met, and the last failure once `stopped`.
 */
export async function untilThere<T>(
  what: string,
  log: Log,
  stopped: AbortSignal,
  reach: () => Promise<T>,
): Promise<T> {
  let known = '';
  for (let attempt = 1; ; attempt++) {
    try {
      const found = await reach();
      log.event(`${what}.found`, { attempt });
      return found;
    } catch (error) {
      if (error instanceof StartRefused || stopped.aborted) throw error;
      const reason = String(error);
      if (reason !== known) log.warn(`${what}.waits`, { reason });
      known = reason;
      await wait(PAUSE, undefined, { signal: stopped });
    }
  }
}

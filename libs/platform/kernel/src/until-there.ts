import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from './log';

const PAUSE = 500;

/**
 * Tries to reach something that may come up later than this process: a broker, a database. Logs `<what>.waits` once, with
 * the reason, and `<what>.found`; throws the last failure when the seconds are over.
 */
export async function untilThere<T>(
  what: string,
  seconds: number,
  log: Log,
  reach: () => Promise<T>,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (let attempt = 1; ; attempt++) {
    try {
      const found = await reach();
      log.event(`${what}.found`, { attempt });
      return found;
    } catch (error) {
      if (performance.now() > end) throw error;
      if (attempt === 1) log.warn(`${what}.waits`, { forSeconds: seconds, reason: String(error) });
      await wait(PAUSE);
    }
  }
}

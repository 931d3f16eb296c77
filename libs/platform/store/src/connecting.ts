import { setTimeout as wait } from 'node:timers/promises';
import type { Clock, Log } from '@nuanxin/platform/kernel';

const PAUSE = 500;

/** Tries until the server is there; says once that it waits, and throws the last failure when the time is over. */
export async function untilConnected(
  connect: () => Promise<unknown>,
  waitSeconds: number,
  clock: Clock,
  log: Log,
): Promise<void> {
  const end = clock.after(waitSeconds * 1000);
  for (let attempt = 1; ; attempt++) {
    try {
      await connect();
      log.event('database.found', { attempt });
      return;
    } catch (error) {
      if (clock.until(end) <= 0) throw error;
      if (attempt === 1) log.warn('database.waits', { forSeconds: waitSeconds, reason: String(error) });
      await wait(PAUSE);
    }
  }
}

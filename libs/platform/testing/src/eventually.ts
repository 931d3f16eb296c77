import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY = 10;

/** Waits until the assertion holds, looking every 10 ms; after `within` milliseconds its last failure is thrown. */
export async function eventually<T>(assertion: () => T | Promise<T>, within = 5000): Promise<T> {
  const until = performance.now() + within;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (performance.now() > until) throw error;
      await wait(LOOK_EVERY);
    }
  }
}

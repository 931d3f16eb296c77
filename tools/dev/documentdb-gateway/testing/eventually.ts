import { setTimeout } from 'node:timers/promises';

/** Asks until the answer is the expected one, at most ten seconds. Throws with the last answer. */
export async function eventually<T>(ask: () => Promise<T> | T, expected: (answer: T) => boolean): Promise<T> {
  const end = performance.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (expected(answer)) return answer;
    if (performance.now() > end) throw new Error(`still ${JSON.stringify(answer)} after ten seconds`);
    await setTimeout(20);
  }
}

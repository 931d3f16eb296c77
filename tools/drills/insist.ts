import { setTimeout as pause } from 'node:timers/promises';
import { ERRORS } from '@nuanxin/contracts/kernel';
import { Refused } from '../demo/api';

const AGAIN_AFTER_MS = 250;
const PATIENCE_MS = 180_000;

/** How often something was asked again, by the reason. */
export type Reasons = Map<string, number>;

/**
 * Asks the same thing, under the same id, until there is an answer: nothing is known about a request whose answer was lost.
 * A refusal that is an answer is thrown, and so is the last failure after three minutes.
 */
export async function insist<T>(reasons: Reasons, ask: () => Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const reason = error instanceof Refused ? error.code : 'no answer';
      if ((error instanceof Refused && !isPassing(error.code)) || performance.now() > end) throw error;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      await pause(AGAIN_AFTER_MS);
    }
  }
}

/** Whether a refusal says "not now" rather than "no". */
function isPassing(code: string): boolean {
  const entry = Object.entries(ERRORS).find(([name]) => name === code);
  return entry ? entry[1].status >= 500 : code.startsWith('HTTP 5');
}

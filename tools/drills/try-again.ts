import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from '../demo/api';

const ASK_EVERY_MS = 1_000;

/** What somebody met who asked the same thing every second. */
export interface Met {
  /** How often each refusal was given, by its code. */
  readonly refused: ReadonlyMap<string, number>;
  readonly answers: number;
  readonly slowestMs: number;
  /** What was neither an answer nor a refusal, in words. */
  readonly other: readonly string[];
}

/** Asks every second while `goesOn`. */
export async function askMeanwhile(goesOn: () => boolean, ask: () => Promise<unknown>): Promise<Met> {
  const refused = new Map<string, number>();
  const other: string[] = [];
  let [answers, slowestMs] = [0, 0];
  while (goesOn()) {
    const from = performance.now();
    try {
      await ask();
      answers++;
    } catch (error) {
      if (error instanceof Refused) refused.set(error.code, (refused.get(error.code) ?? 0) + 1);
      else other.push(String(error));
    }
    slowestMs = Math.max(slowestMs, performance.now() - from);
    await pause(ASK_EVERY_MS);
  }
  return { refused, answers, slowestMs, other };
}

/** Where a refusal was not one of `clear`, or came later than it may. */
export function unclear({ refused, slowestMs, other }: Met, clear: readonly string[], withinMs: number) {
  const strange = [...refused].filter(([code]) => !clear.includes(code));
  return [
    ...strange.map(([code, times]) => `${code}, ${times} times`),
    ...other,
    ...(slowestMs > withinMs ? [`an answer took ${Math.round(slowestMs)} ms`] : []),
  ];
}

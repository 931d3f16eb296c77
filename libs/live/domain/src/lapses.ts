import { LAPSES } from '@nuanxin/contracts/live';

/** Reservations of one buyer at one offer that ran out or were given up: how many, and when the last one did. */
export interface Lapsed {
  readonly count: number;
  readonly at: Date;
}

/**
 * | reservations that came to nothing | the next one |
 * | --- | --- |
 * | fewer than `LAPSES.allowed` | at once |
 * | as many or more | `LAPSES.pauseMinutes` after the last of them |
 *
 * So nobody keeps pieces from the others by reserving them again and again, and whoever hesitates twice buys at once.
 * Undefined when nothing has to be waited for.
 */
export function pausedUntil(lapsed: Lapsed | undefined): Date | undefined {
  if (!lapsed || lapsed.count < LAPSES.allowed) return undefined;
  return new Date(lapsed.at.getTime() + LAPSES.pauseMinutes * 60_000);
}

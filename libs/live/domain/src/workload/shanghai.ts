import type { Day } from '@nuanxin/contracts/kernel';

/** China has one time zone and no summer time (since 1991): a constant is exact for every broadcast there is. */
const AHEAD_MS = 8 * 3_600_000;
export const DAY_MS = 24 * 3_600_000;

/** The day of the calendar in Shanghai on which a moment falls. */
export function dayOf(moment: Date): Day {
  return new Date(moment.getTime() + AHEAD_MS).toISOString().slice(0, 10);
}

/** The moment at which a day begins in Shanghai. */
export function beginOf(day: Day): Date {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - AHEAD_MS);
}

export function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday of the week in which a day lies. */
export function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return dayAfter(day, -((weekday + 6) % 7));
}

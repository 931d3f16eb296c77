import type { Day } from '@nuanxin/contracts/kernel';
import { DAY_MS, dayAfter } from '../workload/shanghai';
import type { DaySum } from '../outside';

/** How many days lie between two days. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** All days from the first to the last, both included. */
export function daysFrom(first: Day, last: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, at) => dayAfter(first, at));
}

/** What was sold less what was given back on each of the days, in fen; a day of which nothing is known sold nothing. */
export function netByDay(sums: readonly DaySum[], days: readonly Day[]): number[] {
  const known = new Map(sums.map(({ day, salesFen, refundFen }) => [day, salesFen - refundFen]));
  return days.map((day) => known.get(day) ?? 0);
}

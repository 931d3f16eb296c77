import type { Rows } from './causal-impact';

/** First and last row, counted from 0, or first and last day as ISO dates; both included. */
export interface Period {
  readonly from: number | string;
  readonly to: number | string;
}

/**
 * The rows of a period; a date need not be the date of a row. Undefined when no row lies in the period, when a row is not there, or
 * when it ends before it begins.
 */
export function rowsOf({ from, to }: Period, count: number, dates?: readonly string[]): Rows | undefined {
  const first = typeof from === 'number' ? from : (dates?.findIndex((date) => date >= from) ?? -1);
  const last = typeof to === 'number' ? to : (dates?.findLastIndex((date) => date <= to) ?? -1);
  const within = Number.isInteger(first) && Number.isInteger(last) && first >= 0 && last < count;
  return within && first <= last ? { from: first, to: last } : undefined;
}

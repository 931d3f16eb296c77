/** Days to each side that say what an ordinary day would have sold. */
const AROUND = 7;

/**
 * The values with those of the given rows replaced by the mean of the other days of the week to each side, of all other days where
 * there are none: what was sold on air tells nothing of ordinary days, and one such day outweighs months of them.
 */
export function ordinaryDays(values: readonly number[], promoted: readonly number[]): number[] {
  if (promoted.length === 0) return [...values];
  const on = new Set(promoted);
  const ordinary = (from: number, to: number) =>
    values.slice(Math.max(0, from), to).filter((_, at) => !on.has(Math.max(0, from) + at));
  const whole = mean(ordinary(0, values.length)) ?? 0;
  return values.map((value, row) =>
    on.has(row) ? (mean(ordinary(row - AROUND, row + AROUND + 1)) ?? whole) : value,
  );
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, each) => sum + each, 0) / values.length;
}

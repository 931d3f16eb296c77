import type { Target } from './inclusion-sets';
import type { Filtered, Table } from './kalman-filter';
import { advance, advanceCovariance, seen, stateSize, type Structure } from './structure';

/**
 * What is forecast of a sum of days. The part of a column is what these days show of it less what the filter expects; of the response,
 * whose days are left out, it is minus what the filter expects. Variances in units of the noise's.
 */
export interface DaysAhead extends Target {
  /** How many are summed up. */
  readonly days: number;
}

export interface Forecast {
  /** Each day of the post-period. */
  readonly daily: readonly DaysAhead[];
  /** From the first day of the post-period to each of its days. */
  readonly cumulative: readonly DaysAhead[];
}

/** Runs the structure on from the end of the filter, after `filtered` days, over days `from` to `to` of the table. */
export function forecast(
  { cells, width }: Table,
  filtered: Filtered,
  structure: Structure,
  days: { readonly filtered: number; readonly from: number; readonly to: number },
): Forecast {
  const size = stateSize(structure);
  const states = filtered.states.slice();
  const covariance = filtered.covariance.slice();
  const withSum = new Float64Array(size);
  const [daily, cumulative]: [DaysAhead[], DaysAhead[]] = [[], []];
  let sum: DaysAhead = { parts: new Float64Array(width), variance: 0, days: 0 };

  for (let day = days.filtered; day <= days.to; day++) {
    if (day >= days.from) {
      const parts = Float64Array.from({ length: width }, (_, column) => {
        const shown = column === width - 1 ? 0 : cells[day * width + column]!;
        return shown - seen(states, column * size, size);
      });
      const shared = Float64Array.from({ length: size }, (_, k) => seen(covariance, k * size, size));
      const variance = 1 + seen(shared, 0, size);
      daily.push({ parts, variance, days: 1 });
      sum = {
        parts: sum.parts.map((part, column) => part + parts[column]!),
        variance: sum.variance + 2 * seen(withSum, 0, size) + variance,
        days: sum.days + 1,
      };
      cumulative.push(sum);
      shared.forEach((each, k) => (withSum[k] = withSum[k]! + each));
    }
    advance(withSum, 0, size);
    for (let column = 0; column < width; column++) advance(states, column * size, size);
    advanceCovariance(covariance, size, structure);
  }
  return { daily, cumulative };
}

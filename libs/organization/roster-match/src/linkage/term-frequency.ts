import type { ColumnReference } from './column-settings';
import { nameOf } from './column-settings';
import type { Comparison } from './comparison';
import type { LevelSettings } from './comparison-settings';
import { MISSING } from './dictionary';
import type { ComparisonModel } from './model';
import type { Records } from './records';

// Taken out of Math once: under Jest each look at a global goes through its sandbox.
const { log2, max } = Math;

/** The bits to be added to those of a level, for the values of a pair. */
export type Adjustment = (left: number, right: number) => number;

/**
 * For each level of a comparison how rare values change what it says, or undefined. An agreement on a value of share f is
 * log2(u / f) bits stronger than one on any value, u being that of the level on which the column is the same. On a fuzzy level
 * the commoner of both values counts, which is Splink's way and the cautious one of Winkler's.
 */
export function adjustmentsOf(
  records: Records,
  comparison: Comparison,
  model: Pick<ComparisonModel, 'u'>,
): (Adjustment | undefined)[] {
  const strongestFirst = comparison.settings.levels;
  const levelAt = (at: number) => strongestFirst.length - at;
  return [
    undefined,
    ...strongestFirst
      .map(({ termFrequency }, at): Adjustment | undefined => {
        if (!termFrequency) return undefined;
        const same = strongestFirst.findIndex((level) => isSame(level, termFrequency.column));
        const u = model.u[levelAt(same < 0 ? at : same)] ?? 1;
        const codes = records.column(termFrequency.column);
        const shares = sharesOf(records, termFrequency.column);
        const share = (row: number) => {
          const code = codes[row] ?? MISSING;
          return code === MISSING ? 0 : (shares[code] ?? 0);
        };
        const { weight, least } = termFrequency;
        return (left, right) => {
          const commoner = max(share(left), share(right), least);
          return commoner === 0 ? 0 : weight * log2(u / commoner);
        };
      })
      .reverse(),
  ];
}

/** The share of each value among those of a column that are there, by code. */
export function sharesOf(records: Records, column: ColumnReference): Float64Array {
  const codes = records.column(column);
  const shares = new Float64Array(records.dictionary.texts.length);
  let all = 0;
  for (const code of codes) {
    if (code === MISSING) continue;
    shares[code] = (shares[code] ?? 0) + 1;
    all++;
  }
  return shares.map((count) => count / all);
}

function isSame({ when }: LevelSettings, column: ColumnReference): boolean {
  return when.test === 'same' && when.with === undefined && nameOf(when.column) === nameOf(column);
}

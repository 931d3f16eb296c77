import { type ColumnReference, nameOf } from './column-settings';
import type { LevelledComparison } from './comparison-settings';
import { columnsOf, type Condition } from './condition-settings';
import { type RowTest, rowTest } from './conditions';
import type { Records } from './records';

/** The level of a pair of which nothing can be said, because a value is missing. */
export const NO_VALUE = -1;
/** The level of a pair that fulfils no other. */
export const DIFFERS = 0;

/** One thing that is compared. Levels count upwards: 0 differs, the highest is the first of the settings. */
export interface Comparison {
  readonly name: string;
  readonly settings: LevelledComparison;
  readonly columns: readonly ColumnReference[];
  /** Words for the levels 0, 1, …. */
  readonly labels: readonly string[];
  /** The level of a pair of rows. */
  levelOf(left: number, right: number): number;
}

/** @throws Refusal when a column is missing. */
export function comparisonOf(records: Records, settings: LevelledComparison): Comparison {
  const columns = distinct(settings.levels.flatMap(({ when }) => columnsOf(when)));
  const missing = rowTest(records, settings.missing ?? allMissing(columns));
  const tests = settings.levels.map(({ when }) => rowTest(records, when));
  return {
    name: settings.name,
    settings,
    columns,
    labels: ['differs', ...settings.levels.map(({ label }) => label).reverse()],
    levelOf: (left, right) => (missing(left, right) ? NO_VALUE : highest(tests, left, right)),
  };
}

function highest(tests: readonly RowTest[], left: number, right: number): number {
  for (let at = 0; at < tests.length; at++) if (tests[at]?.(left, right)) return tests.length - at;
  return DIFFERS;
}

function allMissing(columns: readonly ColumnReference[]): Condition {
  return { test: 'all', of: columns.map((column) => ({ test: 'missing', column })) };
}

function distinct(columns: readonly ColumnReference[]): ColumnReference[] {
  return [...new Map(columns.map((column) => [nameOf(column), column])).values()];
}

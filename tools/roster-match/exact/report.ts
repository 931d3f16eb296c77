import {
  type ExactCounts,
  FIRST_ROW,
  FAULTS,
  invalidCellsOf,
  SET_ASIDE,
  type ExactResult,
} from '@nuanxin/organization/roster-match';
import type { AskedExact } from './arguments';

/** Invalid numbers that are told on the screen; `--invalid` writes all. */
const TOLD = 10;

/** The counts in words. */
export function reportOf({ left, right, matches, setAside }: ExactCounts): string {
  const rosters = { left, right };
  const lines = (['left', 'right'] as const).map((side) => {
    const { rows, withId, withPhone, invalid, found, folded } = rosters[side];
    return `${side}: ${rows} rows, ${withId} with ID number, ${withPhone} with phone, ${invalid} invalid numbers; ${found} rows found, ${folded} people more than once`;
  });
  const pairs = `pairs: ${matches.both} by both, ${matches.id} by ID number, ${matches.phone} by phone`;
  const aside = Object.entries(setAside)
    .filter(([, count]) => count > 0)
    .map(([why, count]) => `not matched by ${count} numbers: ${SET_ASIDE[why as keyof typeof SET_ASIDE].en}`);
  return [...lines, pairs, ...aside].join('\n');
}

/** The first invalid numbers, one a line with file, row, column and why; never the number. */
export function invalidOf(asked: AskedExact, { invalid }: ExactResult): string[] {
  const told = (['left', 'right'] as const).flatMap((side) => {
    const lines: string[] = [];
    for (const { row, column, why } of invalidCellsOf(invalid[side])) {
      if (lines.length === TOLD) break;
      const { file, columns } = asked[side];
      lines.push(`${file}, row ${row + FIRST_ROW}, column ${columns[column]}: ${FAULTS[why].en}`);
    }
    return lines;
  });
  const all = invalid.left.rows.length + invalid.right.rows.length;
  return all > told.length
    ? [...told, `and ${all - told.length} more; --invalid FILE writes them all`]
    : told;
}

import type { ColumnReference } from '../linkage/column-settings';
import { MISSING } from '../linkage/dictionary';
import type { Pair } from '../linkage/pair';
import type { Records } from '../linkage/records';
import { Components } from './components';

/**
 * The pairs, heaviest first, that can be joined without bringing two rows of the same value into one person: one account on each
 * platform, say. A row without a value is in nobody's way.
 */
export function onePer(
  records: Records,
  columns: readonly ColumnReference[],
  pairs: readonly Pair[],
): Pair[] {
  const codes = columns.map((column) => records.column(column));
  const components = new Components(records.size);
  const held = codes.map(() => new Map<number, Set<number>>());
  const valuesOf = (at: number, set: number): Set<number> => {
    const own = codes[at]?.[set] ?? MISSING;
    return held[at]?.get(set) ?? new Set(own === MISSING ? [] : [own]);
  };
  const joined = pairs
    .toSorted((a, b) => b.bits - a.bits || a.left - b.left || a.right - b.right)
    .filter(({ left, right }) => {
      const [one, other] = [components.leastOf(left), components.leastOf(right)];
      if (one === other) return true;
      const sets = codes.map((_, at): [Set<number>, Set<number>] => [valuesOf(at, one), valuesOf(at, other)]);
      if (sets.some(([mine, theirs]) => [...mine].some((value) => theirs.has(value)))) return false;
      components.join(one, other);
      const all = components.leastOf(one);
      sets.forEach(([mine, theirs], at) => held[at]?.set(all, new Set([...mine, ...theirs])));
      return true;
    });
  return joined.sort((a, b) => a.left - b.left || a.right - b.right);
}

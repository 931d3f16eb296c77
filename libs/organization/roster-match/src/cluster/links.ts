import type { Pair } from '../linkage/pair';
import type { Records } from '../linkage/records';
import type { Constraints } from '../linkage/settings';
import { onePer } from './one-per';
import { oneToOne } from './one-to-one';

/** The pairs that the constraints leave; `threshold` is in bits. */
export function linksOf(
  records: Records,
  pairs: readonly Pair[],
  constraints: Constraints,
  threshold: number,
): readonly Pair[] {
  const single = constraints.oneToOne ? oneToOne(pairs, records.size, threshold) : pairs;
  return constraints.onePer.length === 0 ? single : onePer(records, constraints.onePer, single);
}

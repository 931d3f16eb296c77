import type { Comparison } from './comparison';
import { NO_VALUE } from './comparison';
import type { Records } from './records';
import { sharesOfCounts } from './shares';

// Taken out of Math once: under Jest each look at a global goes through its sandbox.
const { floor, max, min } = Math;

/** How many pairs there are at all: each row of one file with each of the other, or any two of the one file. */
export function allPairs(records: Records): number {
  const { size, firstRight, linking } = records;
  return linking ? firstRight * (size - firstRight) : (size * (size - 1)) / 2;
}

/** Pairs taken at random, or each there is once if those are no more than `most`. */
export function eachRandomPair(
  records: Records,
  most: number,
  chance: () => number,
  visit: (left: number, right: number) => void,
): void {
  const { size, firstRight, linking } = records;
  const from = (left: number) => (linking ? firstRight : left + 1);
  if (allPairs(records) <= most) {
    for (let left = 0; left < firstRight; left++)
      for (let right = from(left); right < size; right++) visit(left, right);
    return;
  }
  for (let drawn = 0; drawn < most;) {
    const one = floor(chance() * firstRight);
    const other = linking ? firstRight + floor(chance() * (size - firstRight)) : floor(chance() * size);
    if (one === other) continue;
    drawn++;
    visit(min(one, other), max(one, other));
  }
}

/**
 * u of each comparison: how often pairs taken at random are at each level. Hardly any of them is one person, so they stand for
 * pairs of two.
 */
export function estimateU(
  records: Records,
  comparisons: readonly Comparison[],
  most: number,
  chance: () => number,
): number[][] {
  const counts = comparisons.map(({ labels }) => new Float64Array(labels.length));
  eachRandomPair(records, most, chance, (left, right) => {
    comparisons.forEach((comparison, at) => {
      const level = comparison.levelOf(left, right);
      const count = counts[at];
      if (level !== NO_VALUE && count) count[level] = (count[level] ?? 0) + 1;
    });
  });
  return counts.map(sharesOfCounts);
}

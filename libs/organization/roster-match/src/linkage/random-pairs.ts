import type { Comparison } from './comparison';
import { NO_VALUE } from './comparison';
import type { Records } from './records';
import { sharesOfCounts } from './shares';

// Taken out of Math once: under Jest each look at a global goes through its sandbox.
const { floor, max, min, sqrt } = Math;

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

/** The levels of pairs taken at random, of one comparison. */
export interface RandomLevels {
  /** The share of each level. */
  readonly shares: readonly number[];
  /** How many pairs had a level at all. */
  readonly pairs: number;
}

/** How often pairs taken at random are at each level of each comparison; nearly all of them are two people. */
export function randomLevels(
  records: Records,
  comparisons: readonly Comparison[],
  most: number,
  chance: () => number,
): RandomLevels[] {
  const counts = comparisons.map(({ labels }) => new Float64Array(labels.length));
  eachRandomPair(records, most, chance, (left, right) => {
    for (let at = 0; at < comparisons.length; at++) {
      const level = comparisons[at]?.levelOf(left, right) ?? NO_VALUE;
      const count = counts[at];
      if (level !== NO_VALUE && count) count[level] = (count[level] ?? 0) + 1;
    }
  });
  return counts.map((count) => ({
    shares: sharesOfCounts(count),
    pairs: count.reduce((sum, each) => sum + each, 0),
  }));
}

/**
 * u: the levels of pairs that are two people. Pairs at random hold a share `prior` of one person, and of a rare agreement, as that of
 * a number that everybody has for himself, nearly all that are seen; so these are taken off. Of a level nothing is left below what chance would move
 * the count by (one standard deviation), for then it is not known to be rarer.
 */
export function levelsOfTwo({ shares, pairs }: RandomLevels, m: readonly number[], prior: number): number[] {
  const left = shares.map((share, level) => {
    const ofTwo = (share - prior * (m[level] ?? 0)) / (1 - prior);
    return max(ofTwo, min(share, sqrt(share / (pairs + 1))));
  });
  const all = left.reduce((sum, share) => sum + share, 0);
  return left.map((share) => share / all);
}

/**
 * Counts of levels as probabilities. One more pair is thought to be spread evenly over the levels, so that what was never seen is
 * improbable, not impossible.
 */
export function sharesOfCounts(counts: ArrayLike<number>): number[] {
  const seen = Array.from(counts);
  const all = seen.reduce((sum, count) => sum + count, 0) + 1;
  return seen.map((count) => (count + 1 / seen.length) / all);
}

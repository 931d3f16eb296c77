import type { NormalMixture } from '../numeric/normal-mixture';

/** Values and what takes them back: raw = value × sd + mean. */
export interface Standardised {
  readonly values: Float64Array;
  readonly mean: number;
  readonly sd: number;
}

/**
 * Brings `values` to mean 0 and standard deviation 1 (n - 1) over the first `count`; a series that is constant there keeps its unit
 * and has sd 0. Source: CausalImpact `R/impact_misc.R`, Standardize.
 */
export function standardise(values: readonly number[], count: number): Standardised {
  const before = values.slice(0, count);
  const mean = before.reduce((sum, each) => sum + each, 0) / count;
  const squares = before.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (count - 1));
  // What a constant leaves after rounding is no variation.
  const constant = before.every((each) => each === before[0]);
  const unit = constant ? 1 : sd;
  return { values: Float64Array.from(values, (each) => (each - mean) / unit), mean, sd: constant ? 0 : sd };
}

/** A sum of so many standardised values, in the units of the raw ones. */
export function rescaled(
  { weights, means, sds }: NormalMixture,
  { mean, sd }: Standardised,
  count: number,
): NormalMixture {
  return {
    weights,
    means: means.map((each) => each * sd + mean * count),
    sds: sds.map((each) => each * sd),
  };
}

import type { Rows, Series } from './causal-impact';
import { buildModel } from './model/build-model';
import { predictive } from './model/predictive';
import { roughPosterior } from './model/rough-posterior';
import { rescaled } from './model/standardise';
import { momentsOf } from './numeric/normal-mixture';
import { relativeEffect } from './relative-effect';

/** Of all rows of the post-period together. */
export interface RoughEffect {
  readonly mean: number;
  readonly sd: number;
  /** As `Impact` has it, its mean. */
  readonly relative: number | undefined;
}

/** How much of the posterior may be left out. */
const LOST = 1e-3;

/**
 * The effect of `causalImpact` on a light grid, in a twentieth of the time: for ranks, which compare many. A spec expects the mean within
 * 0.01 standard deviations of the full reckoning's, and the standard deviation within 3 %.
 */
export function roughEffect(series: Series): RoughEffect {
  const { y, pre, post } = series;
  const built = buildModel(series);
  const ahead: Rows = { from: post.from - pre.from, to: post.to - pre.from };
  const [total] = predictive(
    roughPosterior(built.model),
    (forecast) => forecast(ahead).cumulative.slice(-1),
    LOST,
  );
  if (!total) throw new RangeError('The post-period has no rows.');
  const expected = rescaled(total, built.response, post.to - post.from + 1);
  const observed = y.slice(post.from, post.to + 1).reduce((sum, each) => sum + each, 0);
  const { mean, sd } = momentsOf(expected);
  return { mean: observed - mean, sd, relative: relativeEffect(observed, expected)?.mean };
}

import {
  mixtureCdf,
  mixtureQuantile,
  mixtureTail,
  momentsOf,
  type NormalMixture,
} from './numeric/normal-mixture';
import { buildModel, inclusionProbabilities, type Covariate } from './model/build-model';
import { posterior } from './model/posterior';
import { predictive } from './model/predictive';
import { rescaled, type Standardised } from './model/standardise';
import { relativeEffect } from './relative-effect';
import type { Estimate } from './estimate';

/** First and last row, both included. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** A sound series: see `missingIn` for what that means. */
export interface Series {
  readonly y: readonly number[];
  readonly covariates: readonly Covariate[];
  readonly pre: Rows;
  readonly post: Rows;
  /** Days of a season, as 7; 1 for none. */
  readonly season: number;
  /** A row of the post-period: what follows from there on is also estimated by itself. */
  readonly following?: number | undefined;
}

/** One row of the post-period; all in units of y. */
export interface ImpactPoint {
  readonly row: number;
  readonly observed: number;
  /** What would have been. */
  readonly expected: Estimate;
  readonly effect: Estimate;
  /** From the first row of the post-period to this one. */
  readonly cumulativeEffect: Estimate;
}

export interface Impact {
  /** A row's, on average over the post-period. */
  readonly observedMean: number;
  readonly expectedMean: Estimate;
  readonly meanEffect: Estimate;
  readonly cumulativeEffect: Estimate;
  /** Of all rows from `following` on; where that was asked for. */
  readonly followingEffect?: Estimate;
  /** Effect / what would have been, as a fraction; undefined when that may be zero. */
  readonly relativeEffect: Estimate | undefined;
  /** How probable at least such a total, in the direction of the effect, would have been anyway. */
  readonly tailProbability: number;
  /** Probability that there is an effect in this direction: 1 - tailProbability. */
  readonly effectProbability: number;
  /** Probability that a covariate helps to predict y, in the order in which they were given. */
  readonly covariates: readonly { readonly name: string; readonly inclusion: number }[];
  readonly points: readonly ImpactPoint[];
}

const [LOWER, UPPER] = [0.025, 0.975];

/**
 * How much y exceeded, over the post-period, what its own history and the covariates would have led to. The model and the priors are
 * those of CausalImpact for R (Brodersen et al. 2015); instead of sampling, the posterior is integrated over a grid of the standard
 * deviations and all inclusion sets, so that the same series has the same answer.
 */
export function causalImpact(series: Series): Impact {
  const { y, pre, post, following } = series;
  const built = buildModel(series);
  const found = posterior(built.model);
  const ahead = (rows: Rows) => ({ from: rows.from - pre.from, to: rows.to - pre.from });
  const days = Array.from({ length: post.to - post.from + 1 }, (_, day) => post.from + day);
  const rest = following === undefined ? [] : [{ from: following, to: post.to }];
  const spans = [
    ...days.map((day) => ({ from: day, to: day })),
    ...days.map((day) => ({ from: post.from, to: day })),
    ...rest,
  ];
  const sums = predictive(found, (forecast) => {
    const { daily, cumulative } = forecast(ahead(post));
    return [...daily, ...cumulative, ...rest.flatMap((rows) => forecast(ahead(rows)).cumulative.slice(-1))];
  }).map((mixture, at) => summed(y, spans[at]!, mixture, built.response));

  const points = days.map((row, day) => {
    const [alone, soFar] = [sums[day]!, sums[days.length + day]!];
    const { observed, expected, effect } = alone;
    return { row, observed, expected, effect, cumulativeEffect: soFar.effect };
  });
  const total = sums[2 * days.length - 1]!;
  const after = sums[2 * days.length];
  const { observed, mixture } = total;
  const tailProbability = Math.min(mixtureCdf(mixture, observed), mixtureTail(mixture, observed));
  return {
    observedMean: observed / days.length,
    expectedMean: scaled(total.expected, 1 / days.length),
    meanEffect: scaled(total.effect, 1 / days.length),
    cumulativeEffect: total.effect,
    ...(after ? { followingEffect: after.effect } : {}),
    relativeEffect: relativeEffect(observed, mixture),
    tailProbability,
    effectProbability: 1 - tailProbability,
    covariates: inclusionProbabilities({ ...built, model: found.model }, found.nodes),
    points,
  };
}

/** What was and what would have been of a sum of rows. */
function summed(y: readonly number[], { from, to }: Rows, standard: NormalMixture, unit: Standardised) {
  const observed = y.slice(from, to + 1).reduce((sum, each) => sum + each, 0);
  const mixture = rescaled(standard, unit, to - from + 1);
  const expected = estimateOf(mixture);
  return { observed, expected, mixture, effect: beyond(observed, expected) };
}

function estimateOf(mixture: NormalMixture): Estimate {
  const [lower, upper] = [mixtureQuantile(mixture, LOWER), mixtureQuantile(mixture, UPPER)];
  return { ...momentsOf(mixture), lower, upper };
}

/** What was observed less what would have been: the bounds change places. */
function beyond(observed: number, { mean, sd, lower, upper }: Estimate): Estimate {
  return { mean: observed - mean, sd, lower: observed - upper, upper: observed - lower };
}

function scaled({ mean, sd, lower, upper }: Estimate, factor: number): Estimate {
  return { mean: mean * factor, sd: sd * factor, lower: lower * factor, upper: upper * factor };
}

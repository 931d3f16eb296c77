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
  const { y, pre, post } = series;
  const built = buildModel(series);
  const { model, nodes } = posterior(built.model);
  const ahead = predictive(model, nodes, { from: post.from - pre.from, to: post.to - pre.from });
  const { mean: center, sd: unit } = built.response;
  const expected = ahead.daily.map((mixture) => rescaled(mixture, unit, center));
  const sums = ahead.cumulative.map((mixture, day) => rescaled(mixture, unit, center * (day + 1)));

  const days = post.to - post.from + 1;
  const total = sums[days - 1]!;
  let observedSum = 0;
  const points = expected.map((mixture, day) => {
    const observed = y[post.from + day]!;
    observedSum += observed;
    const would = estimateOf(mixture);
    return {
      row: post.from + day,
      observed,
      expected: would,
      effect: beyond(observed, would),
      cumulativeEffect: beyond(observedSum, estimateOf(sums[day]!)),
    };
  });
  const cumulativeEffect = points[days - 1]!.cumulativeEffect;
  const tailProbability = Math.min(mixtureCdf(total, observedSum), mixtureTail(total, observedSum));
  return {
    observedMean: observedSum / days,
    expectedMean: scaled(estimateOf(total), 1 / days),
    meanEffect: scaled(cumulativeEffect, 1 / days),
    cumulativeEffect,
    relativeEffect: relativeEffect(observedSum, total),
    tailProbability,
    effectProbability: 1 - tailProbability,
    covariates: inclusionProbabilities({ ...built, model }, nodes),
    points,
  };
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

function rescaled({ weights, means, sds }: NormalMixture, unit: number, center: number): NormalMixture {
  return { weights, means: means.map((each) => each * unit + center), sds: sds.map((each) => each * unit) };
}

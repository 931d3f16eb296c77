import { logSumExp } from '../numeric/log-sum';
import type { Filtered } from './kalman-filter';
import { type Model, posteriorAt, sdsOf } from './model';
import { atRatios, ratioAxes } from './ratios';
import type { Structure } from './structure';
import { boxAround, gridOver } from './variance-grid';

/** A node of the grid of ratios with the filter that belongs to it, and the noises with the posterior weight of each inclusion set. */
export interface PosteriorNode {
  readonly structure: Structure;
  readonly filtered: Filtered;
  readonly noises: readonly { readonly noise: number; readonly weights: Float64Array }[];
}

/** The posterior; its nodes' weights are parallel to the inclusion sets of the model, which is left with those that count. */
export interface Posterior {
  readonly model: Model;
  readonly nodes: readonly PosteriorNode[];
}

/** Nodes on the axes: with twice as many, quantiles move by less than a thousandth of their standard deviation. */
const NODES = { level: 14, season: 12, noise: 12 };
/** Of the coarse grid on each axis; its nodes below the highest by `NEAR`, and shares below `LEAST_SHARE`, in logarithm, do not count. */
const COARSE_NODES = 4;
const [NEAR, LEAST_SHARE] = [14, Math.log(1e-8)];

/**
 * The whole posterior of standard deviations and inclusion sets, the weights of all nodes summing to 1. The axes are the logarithms of
 * level / noise, season / noise, on which alone the filter depends, and of the noise, around its mode at each pair of ratios.
 */
export function posterior(whole: Model): Posterior {
  const axes = ratioAxes(whole);
  const box = boxAround(axes, (point) => atRatios(whole, point).log);
  const coarse = gridOver(
    box,
    box.map(() => COARSE_NODES),
  );
  const model = withSetsThatCount(
    whole,
    coarse.map(({ point }) => atRatios(whole, point)),
  );
  const nodes = gridOver(box, [NODES.level, NODES.season].slice(0, axes.length)).map(
    ({ point, logVolume }) => {
      const { ratios, structure, filtered, span } = atRatios(model, point);
      const noises = gridOver([span], [NODES.noise]).map(({ point: [at = 0], logVolume: logLength }) => {
        const noise = Math.exp(at);
        const { logs } = posteriorAt(model, filtered, sdsOf(ratios, noise));
        return { noise, weights: logs.map((log) => log + logVolume + logLength) };
      });
      return { structure, filtered, noises };
    },
  );
  return { model, nodes: normalised(nodes) };
}

/** Makes nodes whose weights are logarithms into nodes whose weights sum to 1. */
export function normalised(nodes: readonly PosteriorNode[]): PosteriorNode[] {
  const logs = nodes.flatMap(({ noises }) => noises.map(({ weights }) => logSumExp(weights)));
  const total = logSumExp(logs);
  return nodes.map(({ noises, ...node }) => ({
    ...node,
    noises: noises.map(({ noise, weights }) => ({
      noise,
      weights: weights.map((log) => Math.exp(log - total)),
    })),
  }));
}

/** Leaves out the inclusion sets that nowhere on a coarse grid, near its peak, have a share worth counting. */
function withSetsThatCount(
  model: Model,
  grid: readonly { log: number; mode: { logs: Float64Array } }[],
): Model {
  const highest = grid.reduce((most, { log }) => Math.max(most, log), -Infinity);
  const near = grid.filter(({ log }) => log > highest - NEAR);
  const { sets, logPriors } = model.prior;
  const counts = Array.from(sets, (_, at) =>
    near.some(({ mode, log }) => mode.logs[at]! - log > LEAST_SHARE),
  );
  const prior = {
    ...model.prior,
    sets: sets.filter((_, at) => counts[at]),
    logPriors: logPriors.filter((_, at) => counts[at]),
  };
  return { ...model, prior };
}

import { logSumExp } from '../numeric/log-sum';
import type { Filtered } from './kalman-filter';
import { filtered, type Model, posteriorAt, type Sds, structureOf } from './model';
import { noiseSpan, type Ratios, sdsOf } from './noise-span';
import { LEVEL, NOISE, SEASON } from './priors';
import { type Axis, boxAround, gridOver } from './variance-grid';

/** A node of the grid with the filter that belongs to it and the posterior weight of each inclusion set there. */
export interface PosteriorNode {
  readonly sds: Sds;
  readonly filtered: Filtered;
  readonly weights: Float64Array;
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
/** No posterior reaches below: the priors of noise and level fall off steeply, the season's is flat down to here. */
const LEAST = { noise: 0.005, level: 0.002, season: 1e-4 };

/**
 * The whole posterior of standard deviations and inclusion sets, the weights of all nodes summing to 1. The axes are the logarithms of
 * level / noise, season / noise, on which alone the filter depends, and of the noise, around its mode at each pair of ratios.
 */
export function posterior(whole: Model): Posterior {
  const seasonal = whole.season > 1;
  const spanAt = (model: Model, point: readonly number[]) => {
    const [level = 0, season = -Infinity] = point;
    const ratios: Ratios = { level: Math.exp(level), season: Math.exp(season) };
    const after = filtered(model, structureOf(sdsOf(ratios, 1), model));
    return { ratios, after, ...noiseSpan(model, after, ratios) };
  };
  const box = boxAround(axesOf(seasonal), (point) => spanAt(whole, point).log);
  const coarse = gridOver(
    box,
    box.map(() => COARSE_NODES),
  );
  const model = withSetsThatCount(
    whole,
    coarse.map(({ point }) => spanAt(whole, point)),
  );
  const nodes = gridOver(box, seasonal ? [NODES.level, NODES.season] : [NODES.level]).flatMap(
    ({ point, logVolume }) => {
      const { ratios, after, span } = spanAt(model, point);
      return gridOver([span], [NODES.noise]).map(({ point: [noise = 0], logVolume: logLength }) => {
        const sds = sdsOf(ratios, Math.exp(noise));
        const { logs } = posteriorAt(model, after, sds);
        return { sds, filtered: after, weights: logs.map((log) => log + logVolume + logLength) };
      });
    },
  );
  const total = logSumExp(nodes.map(({ weights }) => logSumExp(weights)));
  return {
    model,
    nodes: nodes.map((node) => ({ ...node, weights: node.weights.map((log) => Math.exp(log - total)) })),
  };
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

function axesOf(seasonal: boolean): Axis[] {
  const ratio = (least: number, most: number) => ({
    from: Math.log(least / NOISE.limit),
    to: Math.log(most / LEAST.noise),
  });
  const level = ratio(LEAST.level, LEVEL.limit);
  return seasonal ? [level, ratio(LEAST.season, SEASON.limit)] : [level];
}

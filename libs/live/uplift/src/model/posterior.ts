import { logSumExp } from '../numeric/log-sum';
import type { Filtered } from './kalman-filter';
import { filtered, logPosteriors, type Model, type Sds, structureOf } from './model';
import { LEVEL, NOISE, SEASON } from './priors';
import { type Axis, boxAround, gridOver } from './variance-grid';

/** A node of the grid with the filter that belongs to it and the posterior weight of each inclusion set there. */
export interface PosteriorNode {
  readonly sds: Sds;
  readonly filtered: Filtered;
  readonly weights: Float64Array;
}

/** Nodes on the axes: with twice as many, quantiles move by less than a thousandth of their standard deviation. */
const NODES = { level: 14, season: 10, noise: 14 };
/** No posterior reaches below: the priors of noise and level fall off steeply, the season's is flat down to here. */
const LEAST = { noise: 0.005, level: 0.002, season: 1e-4 };

/** The whole posterior of standard deviations and inclusion sets, the weights of all nodes summing to 1. */
export function posterior(model: Model): PosteriorNode[] {
  const at = evaluator(model);
  const seasonal = model.season > 1;
  const box = boxAround(axesOf(seasonal), (point) => logSumExp(at(point).logs));
  const counts = seasonal ? [NODES.level, NODES.season, NODES.noise] : [NODES.level, NODES.noise];
  const nodes = gridOver(box, counts).map(({ point, logVolume }) => {
    const { sds, filtered, logs } = at(point);
    return { sds, filtered, weights: logs.map((log) => log + logVolume) };
  });
  const total = logSumExp(nodes.map(({ weights }) => logSumExp(weights)));
  return nodes.map((node) => ({ ...node, weights: node.weights.map((log) => Math.exp(log - total)) }));
}

/** Axes of log(level / noise), log(season / noise) and log(noise). The filter depends on the ratios alone. */
function axesOf(seasonal: boolean): Axis[] {
  const ratio = (least: number, most: number) => ({
    from: Math.log(least / NOISE.limit),
    to: Math.log(most / LEAST.noise),
  });
  const noise = { from: Math.log(LEAST.noise), to: Math.log(NOISE.limit) };
  const level = ratio(LEAST.level, LEVEL.limit);
  return seasonal ? [level, ratio(LEAST.season, SEASON.limit), noise] : [level, noise];
}

/** Evaluates points of the grid and keeps the filter as long as only the noise changes. */
function evaluator(model: Model) {
  let kept: { readonly ratios: string; readonly filtered: Filtered } | undefined;
  return (point: readonly number[]) => {
    const [level = 0, ...rest] = point;
    const noise = Math.exp(rest.at(-1) ?? 0);
    const season = rest.length > 1 ? Math.exp(rest[0] ?? 0) * noise : 0;
    const sds: Sds = { noise, level: Math.exp(level) * noise, season };
    const ratios = point.slice(0, -1).join();
    if (kept?.ratios !== ratios) kept = { ratios, filtered: filtered(model, structureOf(sds, model)) };
    return { sds, filtered: kept.filtered, logs: logPosteriors(model, kept.filtered, sds) };
  };
}

import type { NormalMixture } from '../numeric/normal-mixture';
import { type DaysAhead, forecast, type Forecast } from './forecast';
import { eliminateSets } from './inclusion-sets';
import { type Model, precision } from './model';
import type { Posterior, PosteriorNode } from './posterior';

/** First and last row of the model's table, both included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Which sums of days are asked for, from a forecast of whatever span. */
export type Asked = (ahead: (span: Span) => Forecast) => readonly DaysAhead[];

/** How much of the posterior may be left out, its lightest parts, so that the rest is quickly summed. */
const LOST = 1e-5;

/**
 * The posterior predictive distributions of sums of days, in standardised units and in the order in which they are asked for: of each
 * a normal for each node, noise and inclusion set.
 */
export function predictive({ model, nodes }: Posterior, asked: Asked, lost = LOST): NormalMixture[] {
  const light = lightest(nodes, lost);
  const found = nodes.flatMap((node) => componentsOf(model, node, light, asked));
  const weights = normalised(found.flatMap((component) => [...component.weights]));
  const count = (found[0]?.means.length ?? 0) / (found[0]?.weights.length ?? 1);
  const pick = (all: (components: Components) => Float64Array, at: number) => {
    const picked = new Float64Array(weights.length);
    let place = 0;
    for (const each of found)
      for (let set = at; set < each.means.length; set += count) picked[place++] = all(each)[set]!;
    return picked;
  };
  return Array.from({ length: count }, (_, at) => ({
    weights,
    means: pick(({ means }) => means, at),
    sds: pick(({ sds }) => sds, at),
  }));
}

/** The greatest power of ten such that all weights up to it together are no more than `most`. */
function lightest(nodes: readonly PosteriorNode[], most: number): number {
  for (let light = most; light > Number.MIN_VALUE; light /= 10) {
    let lost = 0;
    for (const { noises } of nodes)
      for (const { weights } of noises) for (const weight of weights) if (weight <= light) lost += weight;
    if (lost <= most) return light;
  }
  return 0;
}

/** Of the inclusion sets that count at one node: all sums of the first set, then those of the next. */
interface Components {
  readonly weights: Float64Array;
  readonly means: Float64Array;
  readonly sds: Float64Array;
}

function componentsOf(model: Model, node: PosteriorNode, light: number, asked: Asked): Components[] {
  const { sets } = model.prior;
  const { filtered, structure } = node;
  let targets: readonly DaysAhead[] | undefined;
  return node.noises.flatMap(({ noise, weights }) => {
    const isHeavy = (_: number, at: number) => weights[at]! > light;
    const heavy = sets.filter(isHeavy);
    if (heavy.length === 0) return [];
    // The forecast does not depend on the noise.
    targets ??= asked((span) =>
      forecast(model.table, filtered, structure, { filtered: model.days, ...span }),
    );
    const days = targets.map((target) => target.days);
    const { means, variances } = eliminateSets(precision(model, filtered, noise), heavy, targets);
    return {
      weights: weights.filter(isHeavy),
      means: means.map((mean, at) => model.origin * days[at % days.length]! + mean),
      sds: variances.map((variance) => noise * Math.sqrt(variance)),
    };
  });
}

function normalised(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, each) => sum + each, 0);
  return Float64Array.from(weights, (each) => each / total);
}

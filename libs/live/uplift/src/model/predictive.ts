import { cholesky, solveLower } from '../numeric/cholesky';
import type { NormalMixture } from '../numeric/normal-mixture';
import { forecast, type Forecast, type Target } from './forecast';
import { choiceCount, type Choices, includes } from './inclusion-sets';
import { type Model, precision, structureOf } from './model';
import type { PosteriorNode } from './posterior';

/** What would have been, in standardised units: each day of the post-period, and its days so far summed up. */
export interface Predictive {
  readonly daily: readonly NormalMixture[];
  readonly cumulative: readonly NormalMixture[];
}

/** How much of the posterior may be left out, its lightest parts, so that the rest is quickly summed. */
const LOST = 1e-5;

/** The posterior predictive distribution of rows `from` to `to` of the model's table, a normal for each node and inclusion set. */
export function predictive(
  model: Model,
  nodes: readonly PosteriorNode[],
  { from, to }: { readonly from: number; readonly to: number },
): Predictive {
  const length = to - from + 1;
  const light = lightest(nodes);
  const rows: Component[] = nodes.flatMap((node) => componentsOf(model, node, light, { from, to }));
  const weights = normalised(Float64Array.from(rows, ({ weight }) => weight));
  const mixture = (target: number): NormalMixture => ({
    weights,
    means: Float64Array.from(rows, ({ means }) => means[target]!),
    sds: Float64Array.from(rows, ({ sds }) => sds[target]!),
  });
  return {
    daily: Array.from({ length }, (_, day) => mixture(day)),
    cumulative: Array.from({ length }, (_, day) => mixture(length + day)),
  };
}

/** The greatest power of ten such that all weights up to it together are no more than `LOST`. */
function lightest(nodes: readonly PosteriorNode[]): number {
  for (let light = LOST; light > Number.MIN_VALUE; light /= 10) {
    let lost = 0;
    for (const { weights } of nodes) for (const weight of weights) if (weight <= light) lost += weight;
    if (lost <= LOST) return light;
  }
  return 0;
}

interface Component {
  readonly weight: number;
  /** Daily targets, then cumulative ones. */
  readonly means: Float64Array;
  readonly sds: Float64Array;
}

function componentsOf(
  model: Model,
  node: PosteriorNode,
  light: number,
  span: { readonly from: number; readonly to: number },
): Component[] {
  const heavy: number[] = [];
  node.weights.forEach((weight, at) => weight > light && heavy.push(at));
  if (heavy.length === 0) return [];
  const { noise } = node.sds;
  const ahead: Forecast = forecast(model.table, node.filtered, structureOf(node.sds, model), {
    filtered: model.days,
    ...span,
  });
  const targets = [...ahead.daily, ...ahead.cumulative];
  const days = targets.map((_, target) =>
    target < ahead.daily.length ? 1 : target - ahead.daily.length + 1,
  );
  const choices = precision(model, node.filtered, noise);
  return heavy.map((place) => {
    const { columns, coefficients, lower } = coefficientsOf(choices, model.prior.sets[place]!);
    const [means, sds] = [new Float64Array(targets.length), new Float64Array(targets.length)];
    const part = new Float64Array(columns.length);
    targets.forEach((target, at) => {
      columns.forEach((column, k) => (part[k] = target.parts[column]!));
      means[at] = model.origin * days[at]! + meanOf(target, part, coefficients, choices.size);
      solveLower(lower, columns.length, part);
      let variance = target.variance;
      for (const each of part) variance += each ** 2;
      sds[at] = noise * Math.sqrt(variance);
    });
    return { weight: node.weights[place]!, means, sds };
  });
}

function meanOf(target: Target, part: Float64Array, coefficients: Float64Array, size: number): number {
  let mean = -target.parts[size - 1]!;
  for (let k = 0; k < part.length; k++) mean += part[k]! * coefficients[k]!;
  return mean;
}

/** Posterior mean of the included columns' coefficients, and the Cholesky factor of their precision (noise's = 1). */
function coefficientsOf({ matrix, size, fixed }: Choices, set: number) {
  const count = choiceCount({ size, fixed });
  const columns = Array.from({ length: size - 1 }, (_, column) => column).filter(
    (column) => column < fixed || includes(set, column - fixed, count),
  );
  const inner = columns.length;
  const picked = Float64Array.from(
    { length: inner * inner },
    (_, at) => matrix[columns[Math.floor(at / inner)]! * size + columns[at % inner]!]!,
  );
  const lower = cholesky(picked, inner);
  const coefficients = Float64Array.from(columns, (column) => matrix[column * size + size - 1]!);
  solveLower(lower, inner, coefficients);
  solveUpper(lower, inner, coefficients);
  return { columns, coefficients, lower };
}

/** Overwrites `vector` with the solution x of L' x = vector. */
function solveUpper(lower: Float64Array, size: number, vector: Float64Array): void {
  for (let row = size - 1; row >= 0; row--) {
    let rest = vector[row]!;
    for (let k = row + 1; k < size; k++) rest -= lower[k * size + row]! * vector[k]!;
    vector[row] = rest / lower[row * size + row]!;
  }
}

function normalised(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, each) => sum + each, 0);
  return weights.map((each) => each / total);
}

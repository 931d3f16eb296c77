import { normalCdf, normalDecay, normalDensity } from './normal-distribution';

/** A mixture of normals: three arrays of the same length, the weights summing to 1. */
export interface NormalMixture {
  readonly weights: Float64Array;
  readonly means: Float64Array;
  readonly sds: Float64Array;
}

/** Wide enough that nothing of a component lies outside. */
const REACH = 12;
const STEPS = 200;
/** Of the root, in standard deviations of the mixture. */
const TOLERANCE = 1e-9;

/** Mean and standard deviation of the whole mixture. */
export function momentsOf({ weights, means, sds }: NormalMixture): { mean: number; sd: number } {
  let mean = 0;
  weights.forEach((weight, i) => (mean += weight * means[i]!));
  let variance = 0;
  weights.forEach((weight, i) => (variance += weight * (sds[i]! ** 2 + (means[i]! - mean) ** 2)));
  return { mean, sd: Math.sqrt(variance) };
}

/** P(X <= x). */
export function mixtureCdf({ weights, means, sds }: NormalMixture, x: number): number {
  let below = 0;
  for (let i = 0; i < weights.length; i++) below += weights[i]! * normalCdf((x - means[i]!) / sds[i]!);
  return below;
}

/** P(X > x), exact also where it is tiny. */
export function mixtureTail({ weights, means, sds }: NormalMixture, x: number): number {
  let above = 0;
  for (let i = 0; i < weights.length; i++) above += weights[i]! * normalCdf((means[i]! - x) / sds[i]!);
  return above;
}

/**
 * The x with P(X <= x) = `probability` (above 0, below 1): Newton's steps, halving the bracket whenever one leaves it, so the
 * answer is the same on every run.
 */
export function mixtureQuantile(mixture: NormalMixture, probability: number): number {
  const { mean, sd } = momentsOf(mixture);
  let [low, high] = bracket(mixture);
  let x = mean;
  for (let step = 0; step < STEPS; step++) {
    const { below, density } = cdfAndDensity(mixture, x);
    if (below < probability) low = x;
    else high = x;
    const newton = x - (below - probability) / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= TOLERANCE * sd) return next;
    x = next;
  }
  return x;
}

function bracket({ means, sds }: NormalMixture): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  means.forEach((mean, i) => {
    low = Math.min(low, mean - REACH * sds[i]!);
    high = Math.max(high, mean + REACH * sds[i]!);
  });
  return [low, high];
}

function cdfAndDensity({ weights, means, sds }: NormalMixture, x: number) {
  let [below, density] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    const [weight, sd] = [weights[i]!, sds[i]!];
    const z = (x - means[i]!) / sd;
    const decay = normalDecay(z);
    below += weight * normalCdf(z, decay);
    density += (weight * normalDensity(decay)) / sd;
  }
  return { below, density };
}

import type { Comparison } from './comparison';
import { NO_VALUE } from './comparison';

/** What is known of one comparison: for each level the probability among pairs of one person (m) and of two (u). */
export interface ComparisonModel {
  readonly name: string;
  readonly labels: readonly string[];
  readonly m: readonly number[];
  readonly u: readonly number[];
}

export interface Model {
  /** The probability that two rows taken at random are one person (lambda). */
  readonly prior: number;
  readonly comparisons: readonly ComparisonModel[];
}

/** What a level says for one person rather than two, in bits; nothing when a value is missing. */
export function bitsOfLevel({ m, u }: Pick<ComparisonModel, 'm' | 'u'>, level: number): number {
  if (level === NO_VALUE) return 0;
  return Math.log2((m[level] ?? 0) / (u[level] ?? 1));
}

export function bitsOfProbability(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

export function probabilityOfBits(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

/** Where training begins: one person's values are mostly the same; the rest is divided evenly. */
const MOSTLY_SAME = 0.95;

/** m before training, for the levels 0, 1, …. */
export function firstM({ labels }: Comparison): number[] {
  const rest = (1 - MOSTLY_SAME) / (labels.length - 1);
  return labels.map((_, level) => (level === labels.length - 1 ? MOSTLY_SAME : rest));
}

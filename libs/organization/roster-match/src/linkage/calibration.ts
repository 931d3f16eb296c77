import { probabilityOfBits } from './model';

/** What the probabilities themselves say of a threshold, without anybody having told what is right. */
export interface Expected {
  readonly threshold: number;
  readonly links: number;
  /** The share of the links that are right, if the probabilities are. */
  readonly precision: number;
  /** The share of the matching pairs among the candidates that are links. */
  readonly recall: number;
}

const BINS_PER_BIT = 8;
const MOST_BITS = 64;
const THRESHOLDS = [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999];

/** Counts the weights of all candidates in small steps, so that millions of them take no room. */
export class WeightCounts {
  private readonly pairs = new Float64Array(2 * MOST_BITS * BINS_PER_BIT + 1);
  private readonly matching = new Float64Array(this.pairs.length);

  add(bits: number): void {
    const place = Math.floor((Math.max(-MOST_BITS, Math.min(bits, MOST_BITS)) + MOST_BITS) * BINS_PER_BIT);
    this.pairs[place] = (this.pairs[place] ?? 0) + 1;
    this.matching[place] = (this.matching[place] ?? 0) + probabilityOfBits(bits);
  }

  /** As many pairs as at each weight, with the weight itself. */
  *[Symbol.iterator](): Generator<{ readonly bits: number; readonly pairs: number }> {
    for (const [place, pairs] of this.pairs.entries())
      if (pairs > 0) yield { bits: (place + 0.5) / BINS_PER_BIT - MOST_BITS, pairs };
  }

  /** How many of the candidates are matching pairs, if the probabilities are right. */
  get matchingPairs(): number {
    return this.matching.reduce((sum, each) => sum + each, 0);
  }

  /** Precision and recall to be expected, by threshold; a threshold is met to an eighth of a bit. */
  curve(): Expected[] {
    const all = this.matchingPairs;
    return THRESHOLDS.map((threshold) => {
      const from = Math.ceil((Math.log2(threshold / (1 - threshold)) + MOST_BITS) * BINS_PER_BIT);
      const sum = (counts: Float64Array) => counts.subarray(from).reduce((total, each) => total + each, 0);
      const [links, right] = [sum(this.pairs), sum(this.matching)];
      return {
        threshold,
        links,
        precision: links === 0 ? 1 : right / links,
        recall: all === 0 ? 1 : right / all,
      };
    });
  }
}

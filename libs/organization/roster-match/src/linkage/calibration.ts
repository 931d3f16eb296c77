import { bitsOfProbability, probabilityOfBits } from './model';

/** What the probabilities themselves say of a threshold, without anybody having told what is right. */
export interface Expected {
  readonly threshold: number;
  readonly links: number;
  /** The share of the links that are right, if the probabilities are. */
  readonly precision: number;
  /** The share of the matching pairs among the candidates that are links. */
  readonly recall: number;
}

const THRESHOLDS = [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999];
const AT_BITS = THRESHOLDS.map(bitsOfProbability);
const [BINS_PER_BIT, MOST_BITS] = [8, 64];

/** Counts the weights of all candidates, so that millions of them take no room. */
export class WeightCounts {
  /** Pairs by their weight, an eighth of a bit each. */
  private readonly bins = new Float64Array(2 * MOST_BITS * BINS_PER_BIT + 1);
  /** Pairs, and expected matching pairs, that meet so many of the thresholds and no more. */
  private readonly pairs = new Float64Array(THRESHOLDS.length + 1);
  private readonly matching = new Float64Array(THRESHOLDS.length + 1);

  add(bits: number): void {
    const place = Math.floor((Math.max(-MOST_BITS, Math.min(bits, MOST_BITS)) + MOST_BITS) * BINS_PER_BIT);
    this.bins[place] = (this.bins[place] ?? 0) + 1;
    let met = 0;
    while (met < AT_BITS.length && bits >= (AT_BITS[met] ?? 0)) met++;
    this.pairs[met] = (this.pairs[met] ?? 0) + 1;
    this.matching[met] = (this.matching[met] ?? 0) + probabilityOfBits(bits);
  }

  /** How many pairs there are at each weight, to an eighth of a bit. */
  *[Symbol.iterator](): Generator<{ readonly bits: number; readonly pairs: number }> {
    for (const [place, pairs] of this.bins.entries())
      if (pairs > 0) yield { bits: (place + 0.5) / BINS_PER_BIT - MOST_BITS, pairs };
  }

  /** Precision and recall to be expected, by threshold. */
  curve(): Expected[] {
    const all = total(this.matching);
    return THRESHOLDS.map((threshold, at) => {
      const [links, right] = [total(this.pairs.subarray(at + 1)), total(this.matching.subarray(at + 1))];
      return {
        threshold,
        links,
        precision: links === 0 ? 1 : right / links,
        recall: all === 0 ? 1 : right / all,
      };
    });
  }
}

function total(counts: Float64Array): number {
  return counts.reduce((sum, each) => sum + each, 0);
}

import { type Comparison, NO_VALUE } from './comparison';
import { bitsOfLevel, bitsOfProbability, type Model } from './model';
import type { Records } from './records';
import { type Adjustment, adjustmentsOf } from './term-frequency';

/** Scores pairs under a model. Everything that can be worked out once is. */
export class Scorer {
  private readonly bits: readonly (readonly number[])[];
  private readonly adjustments: readonly (readonly (Adjustment | undefined)[])[];
  private readonly start: number;

  constructor(
    records: Records,
    private readonly comparisons: readonly Comparison[],
    model: Model,
  ) {
    this.start = bitsOfProbability(model.prior);
    this.bits = model.comparisons.map((each) => each.m.map((_, level) => bitsOfLevel(each, level)));
    this.adjustments = comparisons.map((comparison, at) =>
      adjustmentsOf(records, comparison, model.comparisons[at] ?? { u: [] }),
    );
  }

  /** The weight of a pair in bits: log2 of the odds that both rows are one person. */
  score(left: number, right: number): number {
    let weight = this.start;
    for (let at = 0; at < this.comparisons.length; at++) {
      const level = this.comparisons[at]?.levelOf(left, right) ?? NO_VALUE;
      if (level !== NO_VALUE)
        weight += (this.bits[at]?.[level] ?? 0) + this.adjustment(at, level, left, right);
    }
    return weight;
  }

  /** The bits that the rarity of the values adds to a level's. */
  adjustment(comparison: number, level: number, left: number, right: number): number {
    return this.adjustments[comparison]?.[level]?.(left, right) ?? 0;
  }
}

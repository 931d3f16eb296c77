import { nameOf } from './column-settings';
import { NO_VALUE } from './comparison';
import type { Linkage } from './link';
import { bitsOfLevel, bitsOfProbability, probabilityOfBits } from './model';
import { Scorer } from './score';

/** What one comparison says of a pair. */
export interface Step {
  readonly comparison: string;
  readonly values: readonly { readonly column: string; readonly left: string; readonly right: string }[];
  readonly level: number;
  readonly label: string;
  /** Of 100 pairs of one person, or of two, so many are at this level; not there when a value is missing. */
  readonly m?: number;
  readonly u?: number;
  /** log2(m / u). */
  readonly bits: number;
  /** What the rarity of the values adds. */
  readonly rarityBits: number;
  /** The weight of the pair after this step. */
  readonly sum: number;
}

/** Why a pair weighs what it weighs: the prior, then one step after the other; the last sum is the weight. */
export interface Explanation {
  readonly left: string;
  readonly right: string;
  readonly priorBits: number;
  readonly steps: readonly Step[];
  readonly bits: number;
  readonly probability: number;
}

/** The waterfall of a pair of rows, whether or not a blocking rule finds it. */
export function explain(
  { records, comparisons, trained }: Linkage,
  left: number,
  right: number,
): Explanation {
  const { model } = trained;
  const scorer = new Scorer(records, comparisons, model);
  const bits = scorer.score(left, right);
  const priorBits = bitsOfProbability(model.prior);
  let sum = priorBits;
  const steps = comparisons.map((comparison, at): Step => {
    const level = comparison.levelOf(left, right);
    const { m, u } = model.comparisons[at] ?? { m: [], u: [] };
    const known = level === NO_VALUE ? {} : { m: m[level] ?? 0, u: u[level] ?? 0 };
    const ofLevel = bitsOfLevel({ m, u }, level);
    const rarityBits = level === NO_VALUE ? 0 : scorer.adjustment(at, level, left, right);
    sum += ofLevel + rarityBits;
    const values = comparison.columns.map((column) => ({
      column: nameOf(column),
      left: records.textAt(column, left),
      right: records.textAt(column, right),
    }));
    const label = level === NO_VALUE ? 'no value' : (comparison.labels[level] ?? '');
    return { comparison: comparison.name, values, level, label, ...known, bits: ofLevel, rarityBits, sum };
  });
  const [one, other] = [records.idOf(left), records.idOf(right)];
  return { left: one, right: other, priorBits, steps, bits, probability: probabilityOfBits(bits) };
}

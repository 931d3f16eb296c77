import { choiceCount, eliminateSets, everySet, includes } from './inclusion-sets';
import { DIAGONAL_SHARE, EXPECTED_MODEL_SIZE, SLAB_OBSERVATIONS } from './priors';

/** The prior of the regression's coefficients, intercept first. */
export interface SpikeAndSlab {
  /** How many coefficients there are; 0 without covariates. */
  readonly count: number;
  /** Precision of the coefficients in units of the noise's, `count` × `count`; an inclusion set has the part that it includes. */
  readonly slab: Float64Array;
  /** Prior probability that a coefficient differs from zero. */
  readonly inclusion: number;
  /** The inclusion sets that are weighed, ascending. */
  readonly sets: Int32Array;
  /** log of prior probability × root of the slab's determinant, for each of `sets`. */
  readonly logPriors: Float64Array;
}

export const NO_REGRESSION: SpikeAndSlab = {
  count: 0,
  slab: new Float64Array(0),
  inclusion: 1,
  sets: everySet(0),
  logPriors: Float64Array.of(0),
};

/**
 * Zellner's prior as BoomSpikeSlab's `SpikeSlabPrior` has it: precision = 0.01 × (half of X'X / n + half of its diagonal), X being
 * the columns (intercept, standardised covariates) over all days that are given, those after the broadcast too; each coefficient
 * is included with probability 3 / `asked`, `asked` counting also the columns that a search has left out.
 */
export function spikeAndSlab(columns: readonly Float64Array[], asked: number): SpikeAndSlab {
  const count = columns.length;
  const slab = slabPrecision(columns);
  const inclusion = Math.min(1, EXPECTED_MODEL_SIZE / asked);
  const fixed = inclusion === 1 ? count : 0;
  const bordered = new Float64Array((count + 1) ** 2);
  for (let row = 0; row < count; row++)
    bordered.set(slab.subarray(row * count, (row + 1) * count), row * (count + 1));
  const free = choiceCount({ size: count + 1, fixed });
  const sets = everySet(free);
  const { logDeterminants } = eliminateSets({ matrix: bordered, size: count + 1, fixed }, sets);
  const logPriors = logDeterminants.map((each, set) => {
    let log = each / 2;
    for (let k = 0; k < free; k++) log += Math.log(includes(set, k, free) ? inclusion : 1 - inclusion);
    return log;
  });
  return { count, slab, inclusion, sets, logPriors };
}

/** Precision of all coefficients together, `columns` × `columns`, in units of the noise's. */
export function slabPrecision(columns: readonly Float64Array[]): Float64Array {
  const count = columns.length;
  const slab = new Float64Array(count * count);
  columns.forEach((left, row) =>
    columns.forEach((right, column) => {
      let product = 0;
      for (let day = 0; day < left.length; day++) product += left[day]! * right[day]!;
      const share = row === column ? 1 : 1 - DIAGONAL_SHARE;
      slab[row * count + column] = (SLAB_OBSERVATIONS * share * product) / left.length;
    }),
  );
  return slab;
}

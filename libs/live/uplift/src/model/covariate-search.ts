import { cholesky, logDeterminant, solveLower } from '../numeric/cholesky';
import { filtered, type Model, modelOf, precision, structureOf } from './model';
import { LEVEL, NOISE_BESIDE_COVARIATES, SEASON } from './priors';
import { NO_REGRESSION, slabPrecision } from './spike-and-slab';
import { stateSize } from './structure';

/** Up to so many covariates all inclusion sets are weighed. */
export const WEIGHED_COVARIATES = 12;

/**
 * Which `most` covariates to weigh when there are more: one after the other, the one that raises the posterior most, with noise, level
 * and season at the guesses of their priors. Deterministic; of equals the first. `regression` are the intercept, which always takes
 * part, and the covariates. Returns ascending positions among the covariates.
 */
export function strongestCovariates(
  response: Float64Array,
  regression: readonly Float64Array[],
  { days, season }: Pick<Model, 'days' | 'season'>,
  most = WEIGHED_COVARIATES,
): number[] {
  const slab = slabPrecision(regression);
  const prior = { ...NO_REGRESSION, count: regression.length, slab };
  const score = scorer(modelOf(response, regression, { days, season, prior }));
  const chosen: number[] = [];
  while (chosen.length < Math.min(most, regression.length - 1)) {
    let best = { covariate: -1, score: -Infinity };
    for (let covariate = 0; covariate < regression.length - 1; covariate++) {
      if (chosen.includes(covariate)) continue;
      const next = score([...chosen, covariate]);
      if (next > best.score) best = { covariate, score: next };
    }
    chosen.push(best.covariate);
  }
  return chosen.sort((a, b) => a - b);
}

/** log posterior of an inclusion set of covariates, beside the intercept, but for a constant. */
function scorer(model: Model): (covariates: readonly number[]) => number {
  const sds = { noise: NOISE_BESIDE_COVARIATES.guess, level: LEVEL.guess, season: SEASON.guess };
  const { matrix, size } = precision(model, filtered(model, structureOf(sds, model)), sds.noise);
  const states = stateSize({ length: model.season });
  const always = Array.from({ length: states + 1 }, (_, column) => column);
  const { slab, count } = model.prior;
  return (covariates) => {
    const columns = [...always, ...covariates.map((each) => states + 1 + each)];
    const lower = cholesky(part(matrix, size, columns), columns.length);
    const fit = Float64Array.from(columns, (column) => matrix[column * size + size - 1]!);
    solveLower(lower, columns.length, fit);
    const inSlab = [0, ...covariates.map((each) => 1 + each)];
    const prior = logDeterminant(cholesky(part(slab, count, inSlab), inSlab.length), inSlab.length);
    const explained = fit.reduce((sum, each) => sum + each ** 2, 0);
    return (prior - logDeterminant(lower, columns.length)) / 2 + explained / (2 * sds.noise ** 2);
  };
}

function part(matrix: Float64Array, size: number, columns: readonly number[]): Float64Array {
  return Float64Array.from(columns.flatMap((row) => columns.map((column) => matrix[row * size + column]!)));
}

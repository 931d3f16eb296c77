import { type Filtered, filterColumns, type Table } from './kalman-filter';
import { type Choices, eliminateSets } from './inclusion-sets';
import {
  INITIAL_VARIANCE,
  LEVEL,
  logSdPrior,
  NOISE,
  NOISE_BESIDE_COVARIATES,
  SEASON,
  type SdPrior,
} from './priors';
import type { SpikeAndSlab } from './spike-and-slab';
import { initialStateColumns, stateSize, type Structure } from './structure';

/** Standard deviations per day of noise and level, and of the season (0: none), in units of the response's. */
export interface Sds {
  readonly noise: number;
  readonly level: number;
  readonly season: number;
}

/** Level and season in units of the noise. */
export interface Ratios {
  readonly level: number;
  /** 0 without a season. */
  readonly season: number;
}

/** The standard deviations that belong to ratios and noise. */
export function sdsOf({ level, season }: Ratios, noise: number): Sds {
  return { noise, level: level * noise, season: season * noise };
}

/** The columns of a standardised series with its priors: initial states, coefficients, response. */
export interface Model {
  readonly table: Table;
  /** Days before, from the first row of the table. */
  readonly days: number;
  readonly season: number;
  readonly prior: SpikeAndSlab;
  /** What was taken from the response because the level's prior is centred there. */
  readonly origin: number;
}

/** `regression` are the intercept and the standardised covariates that take part, `response` is standardised; all of one length. */
export function modelOf(
  response: Float64Array,
  regression: readonly Float64Array[],
  { days, season, prior }: Pick<Model, 'days' | 'season' | 'prior'>,
): Model {
  const origin = response[0]!;
  const columns = [
    ...initialStateColumns(response.length, { length: season }),
    ...regression,
    response.map((each) => each - origin),
  ];
  const width = columns.length;
  const cells = new Float64Array(response.length * width);
  columns.forEach((column, at) => column.forEach((cell, day) => (cells[day * width + at] = cell)));
  return { table: { cells, width }, days, season, prior, origin };
}

export function structureOf({ noise, level, season }: Sds, { season: length }: Model): Structure {
  return { levelRatio: (level / noise) ** 2, seasonRatio: (season / noise) ** 2, length };
}

export function filtered(model: Model, structure: Structure): Filtered {
  return filterColumns(model.table, model.days, structure);
}

/** Precision of all columns given the standard deviations, in units of the noise's, bordered by the response. */
export function precision(model: Model, { scatter }: Filtered, noise: number): Choices {
  const size = model.table.width;
  const states = stateSize({ length: model.season });
  const { count, slab, inclusion } = model.prior;
  const matrix = scatter.slice();
  for (let k = 0; k < states; k++)
    matrix[k * size + k] = matrix[k * size + k]! + noise ** 2 / INITIAL_VARIANCE;
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++) {
      const cell = (states + row) * size + states + column;
      matrix[cell] = matrix[cell]! + slab[row * count + column]!;
    }
  return { matrix, size, fixed: states + (inclusion === 1 ? count : 0) };
}

/** The posterior at one point of the standard deviations, for each of the prior's inclusion sets. */
export interface PosteriorAt {
  /** log density (of the logarithms of the standard deviations) but for a constant. */
  readonly logs: Float64Array;
  /** Sum of squares that the set leaves unexplained. */
  readonly residues: Float64Array;
}

export function posteriorAt(model: Model, after: Filtered, { noise, level, season }: Sds): PosteriorAt {
  const common =
    logSdPrior(noisePrior(model), noise) +
    logSdPrior(LEVEL, level) +
    (model.season > 1 ? logSdPrior(SEASON, season) : 0) -
    (model.days - stateSize({ length: model.season })) * Math.log(noise) -
    after.logVariances / 2;
  const { sets, logPriors } = model.prior;
  const { logDeterminants, residues } = eliminateSets(precision(model, after, noise), sets);
  const logs = logPriors.map(
    (prior, at) => common + prior - logDeterminants[at]! / 2 - residues[at]! / (2 * noise ** 2),
  );
  return { logs, residues };
}

export function noisePrior({ prior }: Model): SdPrior {
  return prior.count > 0 ? NOISE_BESIDE_COVARIATES : NOISE;
}

import { causalImpact, type Impact, type ImpactPoint, type Rows, type Series } from './causal-impact';
import type { Covariate } from './model/build-model';
import { LEAST_DAYS, missingIn, type MissingCode } from './missing';
import { type Period, rowsOf } from './periods';

/** What is measured. `y` and every covariate have one value a day, without gaps. */
export interface UpliftInput {
  readonly y: readonly number[];
  readonly covariates?: readonly Covariate[];
  /** ISO dates of the rows, ascending; only needed when periods are given as dates. */
  readonly dates?: readonly string[];
  /** Before the broadcast: what the model learns from. */
  readonly pre: Period;
  /** The broadcast and, if wanted, days after it. */
  readonly post: Period;
  /** First row of the post-period that lies after the broadcast: the days from there on are also measured by themselves. */
  readonly following?: number;
  /** Rows of a season: 7 for daily sales with a weekly course. None when left out. */
  readonly season?: number;
  /** The least length of the pre-period; 28 when left out. */
  readonly leastDays?: number;
}

/** An `ImpactPoint` with the date of its row, where dates were given. */
export interface UpliftPoint extends ImpactPoint {
  readonly date?: string;
}

export interface MeasuredUplift extends Omit<Impact, 'points'> {
  readonly outcome: 'measured';
  readonly pre: Rows;
  readonly post: Rows;
  readonly points: readonly UpliftPoint[];
}

/** There is no number, and why; words in `MISSING`. */
export interface MissingUplift {
  readonly outcome: 'missing';
  readonly missing: readonly MissingCode[];
}

export type Uplift = MeasuredUplift | MissingUplift;

/** How much was sold beyond what would have been sold anyway, or what is missing to say so. */
export function measureUplift(input: UpliftInput): Uplift {
  const series = soundSeries(input);
  if ('missing' in series) return series;
  const { points, ...impact } = causalImpact(series);
  const dated = points.map((point) => {
    const date = input.dates?.[point.row];
    return date === undefined ? point : { ...point, date };
  });
  return { outcome: 'measured', ...impact, pre: series.pre, post: series.post, points: dated };
}

/** What the input asks for in rows, or what is missing to measure it. */
export function soundSeries(input: UpliftInput): Series | MissingUplift {
  const { y, covariates = [], dates, season = 1, leastDays = LEAST_DAYS, following } = input;
  const pre = rowsOf(input.pre, y.length, dates);
  const post = rowsOf(input.post, y.length, dates);
  const missing = missingIn({ y, covariates, pre, post, season, dates, leastDays });
  if (missing.length > 0 || !pre || !post) return { outcome: 'missing', missing };
  return { y, covariates, pre, post, season, following };
}

import type { Rows } from '../causal-impact';
import { type MeasuredUplift, measureUplift, type MissingUplift, type UpliftInput } from '../measure-uplift';
import { type Candidate, comparableProducts } from './comparable-products';
import { donorRank } from './donor-rank';
import { ordinaryDays } from './ordinary-days';
import { placeboDates } from './placebo-dates';
import type { Rank } from './rank';
import { type ShiftedSales, shiftedSales } from './shifted-sales';
import { weeklySeason } from './weekly-season';

/** The daily sales of a product, from its first day to the last that is measured. */
export interface SalesToAssess {
  readonly y: readonly number[];
  /** Its last row lies `followingRows` before the last of `y`. */
  readonly broadcast: Rows;
  /** Rows before on which it was on air already. */
  readonly promotedRows: readonly number[];
  /** Products that might have moved alike; of the same days. Those on air lately do not serve. */
  readonly candidates: readonly Candidate[];
  /** How many of them serve at most: each doubles the models that are weighed. */
  readonly comparables: number;
}

/** What can be said about a broadcast from these sales. */
export interface AssessedSales {
  readonly uplift: MeasuredUplift | MissingUplift;
  readonly season: number;
  /** Products it was compared with, as they were called, and how probably each helps. */
  readonly comparables: readonly { readonly name: string; readonly inclusion: number }[];
  readonly shifted?: ShiftedSales;
  readonly placebo?: Rank;
  readonly donors?: Rank;
}

/** On air in the four weeks before, a product may still be followed by what that moved. */
export const QUIET_DAYS = 28;
/** With a season each takes seven times as long; a rank among eleven still stands out. */
const PLACEBOS = { 1: 20, 7: 10 } as const;

/**
 * The effect on the broadcast and the days after it, with everything that tells whether to believe it. Earlier days on air count as
 * ordinary ones. The choice of season and products looks at the days before alone.
 */
export function assessSales(sales: SalesToAssess): AssessedSales {
  const { broadcast } = sales;
  const earlier = sales.promotedRows.filter((row) => row < broadcast.from);
  const y = ordinaryDays(sales.y, earlier);
  const pre = { from: 0, to: broadcast.from - 1 };
  const post = { from: broadcast.from, to: y.length - 1 };
  const season = weeklySeason(y.slice(0, broadcast.from));
  const candidates = sales.candidates.map((candidate) => ordinary(candidate, broadcast.from));
  const { chosen: covariates } = comparableProducts(candidates, { y, pre, post }, sales.comparables);
  const following = broadcast.to < post.to ? { following: broadcast.to + 1 } : {};
  const input: UpliftInput = { y, covariates, pre, post, season, ...following };

  const uplift = measureUplift(input);
  if (uplift.outcome === 'missing') return { uplift, season, comparables: [] };
  const shifted = shiftedSales(uplift, broadcast);
  const placebo = placeboDates(input, uplift, PLACEBOS[season], earlier);
  const donors = donorRank(input, uplift, covariates);
  return {
    uplift,
    season,
    comparables: uplift.covariates,
    ...(shifted ? { shifted } : {}),
    ...(placebo.placebos.length > 0 ? { placebo: placebo.rank } : {}),
    ...(donors && donors.donors.length > 0 ? { donors: donors.rank } : {}),
  };
}

/** A candidate without what it sold on air long ago; what it did lately stays, and speaks against it. */
function ordinary({ name, values, promotedRows }: Candidate, from: number): Candidate {
  const isLate = (row: number) => row >= from - QUIET_DAYS;
  const long = promotedRows.filter((row) => !isLate(row));
  return { name, values: ordinaryDays(values, long), promotedRows: promotedRows.filter(isLate) };
}

import type { Rows } from '../causal-impact';
import { type MeasuredUplift, measureUplift, type MissingUplift, type UpliftInput } from '../measure-uplift';
import { type Candidate, comparableProducts } from './comparable-products';
import { donorRank } from './donor-rank';
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
  /** Products that might have moved alike; of the same days. */
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

/** No product has it: the days on which it was promoted before enter as a covariate of their own, which then is zero. */
const EARLIER = 'on-air-before';
/** With a season each takes seven times as long; a rank among eleven still stands out. */
const PLACEBOS = { 1: 20, 7: 10 } as const;

/**
 * The effect on the broadcast and the days after it, with everything that tells whether to believe it. The choice of season and
 * products looks at the days before alone.
 */
export function assessSales(sales: SalesToAssess): AssessedSales {
  const { y, broadcast } = sales;
  const pre = { from: 0, to: broadcast.from - 1 };
  const post = { from: broadcast.from, to: y.length - 1 };
  const earlier = sales.promotedRows.filter((row) => row < broadcast.from);
  const ordinary = levelled(y, earlier, broadcast.from);
  const season = weeklySeason(ordinary.slice(0, broadcast.from));
  const { chosen } = comparableProducts(sales.candidates, { y: ordinary, pre, post }, sales.comparables);
  const covariates = earlier.length > 0 ? [...chosen, onRows(earlier, y.length)] : chosen;
  const input: UpliftInput = { y, covariates, pre, post, season };

  const uplift = measureUplift(input);
  if (uplift.outcome === 'missing') return { uplift, season, comparables: [] };
  const comparables = uplift.covariates.filter(({ name }) => name !== EARLIER);
  const placebo = placeboDates(input, uplift, PLACEBOS[season], earlier);
  const donors = donorRank(input, uplift, chosen);
  return {
    uplift,
    season,
    comparables,
    ...shiftedIn(input, broadcast),
    ...(placebo.placebos.length > 0 ? { placebo: placebo.rank } : {}),
    ...(donors && donors.donors.length > 0 ? { donors: donors.rank } : {}),
  };
}

/** The days on which it was on air before hide how it moves on ordinary ones: they are given their mean. */
function levelled(y: readonly number[], promoted: readonly number[], count: number): number[] {
  const on = new Set(promoted);
  const ordinary = y.slice(0, count).filter((_, row) => !on.has(row));
  const mean = ordinary.reduce((sum, each) => sum + each, 0) / ordinary.length;
  return y.map((each, row) => (on.has(row) ? mean : each));
}

function onRows(rows: readonly number[], length: number) {
  const on = new Set(rows);
  return { name: EARLIER, values: Array.from({ length }, (_, row) => (on.has(row) ? 1 : 0)) };
}

function shiftedIn(input: UpliftInput, broadcast: Rows): { shifted?: ShiftedSales } {
  const following = input.y.length - 1 - broadcast.to;
  if (following < 1) return {};
  const shifted = shiftedSales(input, broadcast, following);
  return 'missing' in shifted ? {} : { shifted };
}

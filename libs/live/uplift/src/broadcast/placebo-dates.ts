import type { Estimate } from '../estimate';
import { type MeasuredUplift, soundSeries, type UpliftInput } from '../measure-uplift';
import { LEAST_DAYS } from '../missing';
import { roughEffect } from '../rough-effect';
import { type Rank, rankAmong } from './rank';

/** The same analysis at a time before, when there was no broadcast. */
export interface Placebo {
  /** First row of the days that are taken for the broadcast's. */
  readonly row: number;
  readonly date?: string;
  /** Effect in its standard deviations. */
  readonly inSds: number;
}

export interface PlaceboDates {
  readonly placebos: readonly Placebo[];
  /** Of the real mean effect, in standard deviations, among those of the placebos. */
  readonly rank: Rank;
}

const MOST = 20;

/**
 * Moves the broadcast back by its own length, again and again, at most `most` times and as long as the pre-period keeps `leastDays`
 * rows, and measures each time, roughly, but for times that hold one of `promotedRows`, when there was a broadcast too. A real effect should
 * stand out among these; if it does not, it is noise or a habit of the series.
 */
export function placeboDates(
  input: UpliftInput,
  real: MeasuredUplift,
  most = MOST,
  promotedRows: readonly number[] = [],
): PlaceboDates {
  const { pre, post } = real;
  const { leastDays = LEAST_DAYS, dates } = input;
  const length = post.to - post.from + 1;
  const placebos: Placebo[] = [];
  for (let row = pre.to + 1 - length; placebos.length < most && row - pre.from >= leastDays; row -= length) {
    if (promotedRows.some((promoted) => promoted >= row && promoted < row + length)) continue;
    const series = soundSeries({
      ...input,
      pre: { from: pre.from, to: row - 1 },
      post: { from: row, to: row + length - 1 },
    });
    if ('missing' in series) continue;
    const date = dates?.[row];
    placebos.push({ row, inSds: inSds(roughEffect(series)), ...(date === undefined ? {} : { date }) });
  }
  const rank = rankAmong(
    inSds(real.meanEffect),
    placebos.map((placebo) => placebo.inSds),
  );
  return { placebos, rank };
}

const inSds = ({ mean, sd }: Pick<Estimate, 'mean' | 'sd'>) => mean / sd;

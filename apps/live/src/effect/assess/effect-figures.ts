import type { Day, Ulid } from '@nuanxin/contracts/kernel';
import type { EffectFigures, EffectPoint, FenEstimate, FractionEstimate } from '@nuanxin/contracts/live';
import { daysBetween } from '@nuanxin/live/domain';
import {
  type AssessedSales,
  type Estimate,
  LEAST_DAYS,
  type UpliftPoint,
  verdictOf,
} from '@nuanxin/live/uplift';
import type { GatheredSales } from './gather-sales';

/** Days before the broadcast that a chart shows. */
const SHOWN_BEFORE = 56;

/** Figures as people read them, in whole fen; `names` are those that may be told. */
export function figuresOf(
  { days, knownFrom, sales }: GatheredSales,
  assessed: AssessedSales,
  names: ReadonlyMap<Ulid, string>,
): EffectFigures {
  const { uplift, season, shifted, placebo, donors } = assessed;
  const { verdict, missing } = verdictOf(uplift);
  const { from } = sales.broadcast;
  const first = days[from] ?? '';
  const measured = uplift.outcome === 'measured' ? uplift : undefined;
  return {
    verdict,
    missing: [...missing],
    history: {
      days: knownFrom === undefined ? 0 : daysBetween(knownFrom, first),
      least: LEAST_DAYS,
      ...(knownFrom === undefined ? {} : { from: knownFrom }),
    },
    until: days.at(-1) ?? first,
    weekly: season > 1,
    earlierDays: sales.promotedRows.filter((row) => row < from).length,
    comparables: assessed.comparables.map(({ name: id, inclusion }) => {
      const name = names.get(id);
      return name === undefined ? { inclusion } : { name, inclusion };
    }),
    observedFen: sales.y.slice(from).reduce((sum, each) => sum + each, 0),
    series: seriesOf(days, sales.y, from, measured?.points ?? []),
    ...(measured
      ? {
          expected: fen(times(measured.expectedMean, measured.points.length)),
          effect: fen(measured.cumulativeEffect),
          daily: fen(measured.meanEffect),
          probability: measured.effectProbability,
          ...(measured.relativeEffect ? { relative: fraction(measured.relativeEffect) } : {}),
        }
      : {}),
    ...(shifted
      ? {
          shifted: {
            shift: shifted.shift,
            broadcast: fen(shifted.broadcast),
            following: fen(shifted.following),
            ...(shifted.shiftedShare === undefined ? {} : { share: shifted.shiftedShare }),
          },
        }
      : {}),
    ...(placebo ? { placebo: { rank: placebo.rank, among: placebo.among } } : {}),
    ...(donors ? { donors: { rank: donors.rank, among: donors.among } } : {}),
  };
}

function seriesOf(
  days: readonly Day[],
  y: readonly number[],
  from: number,
  points: readonly UpliftPoint[],
): EffectPoint[] {
  const first = Math.max(0, from - SHOWN_BEFORE);
  return days.slice(first).map((day, at) => {
    const point = points[first + at - from];
    const observedFen = y[first + at] ?? 0;
    if (!point) return { day, observedFen };
    const { expected, effect, cumulativeEffect } = point;
    return {
      day,
      observedFen,
      expected: fen(expected),
      effect: fen(effect),
      cumulative: fen(cumulativeEffect),
    };
  });
}

function times({ mean, sd, lower, upper }: Estimate, factor: number): Estimate {
  return { mean: mean * factor, sd: sd * factor, lower: lower * factor, upper: upper * factor };
}

/** Ends are rounded towards zero-crossing honestly: a bound that is above zero by less than a fen stays at it. */
function fen({ mean, lower, upper }: Estimate): FenEstimate {
  return { value: whole(mean), low: whole(lower), high: whole(upper) };
}

/** No negative zero: it would be shown with a sign. */
function whole(value: number): number {
  return Math.round(value) || 0;
}

function fraction({ mean, lower, upper }: Estimate): FractionEstimate {
  return { value: mean, low: lower, high: upper };
}

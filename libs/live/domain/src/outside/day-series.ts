import { grouped } from './grouped';

export interface DaySum {
  readonly day: string;
  readonly pieces: number;
  readonly salesFen: number;
  readonly refundFen: number;
}

/** Something sold on a day; without a platform, on the portal. */
export interface DaySale extends DaySum {
  readonly platformId?: string | undefined;
}

/** A day total told by hand: of one platform, or of all places outside the portal. */
export interface ToldDay extends DaySum {
  readonly platformId?: string | undefined;
}

/** Days with sales in their order. A told day counts only where no single line of the same place is known. */
export function daySeries(sales: readonly DaySale[], told: readonly ToldDay[]): DaySum[] {
  const outside = sales.filter(({ platformId }) => platformId !== undefined);
  const byPlace = new Set(outside.map(({ day, platformId }) => `${day} ${platformId}`));
  const byDay = new Set(outside.map(({ day }) => day));
  const single = new Set(told.filter(({ platformId }) => platformId !== undefined).map(({ day }) => day));
  const counting = told.filter(({ day, platformId }) =>
    platformId === undefined ? !byDay.has(day) && !single.has(day) : !byPlace.has(`${day} ${platformId}`),
  );
  const days = grouped([...sales, ...counting], ({ day }) => day);
  return [...days]
    .map(([day, each]) => ({
      day,
      pieces: sum(each, 'pieces'),
      salesFen: sum(each, 'salesFen'),
      refundFen: sum(each, 'refundFen'),
    }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

function sum(days: readonly DaySum[], field: 'pieces' | 'salesFen' | 'refundFen'): number {
  return days.reduce((total, day) => total + day[field], 0);
}

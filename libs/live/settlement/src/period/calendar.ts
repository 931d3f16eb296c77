/** A day of the county, `2026-11-25`. */
export type Day = string;
/** A month of the county, `2026-11`. */
export type Period = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const PERIOD = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Asia/Shanghai has been eight hours ahead of UTC all year since 1992; there were no broadcasts before. */
const AHEAD_MS = 8 * 3600_000;

/** The day in Asia/Shanghai. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + AHEAD_MS).toISOString().slice(0, 10);
}

/** The month in Asia/Shanghai. */
export function periodOf(instant: Date): Period {
  return periodOfDay(dayOf(instant));
}

export function periodOfDay(day: Day): Period {
  return day.slice(0, 7);
}

export function isDay(text: string): text is Day {
  const at = DAY.test(text) ? new Date(`${text}T00:00:00.000Z`) : undefined;
  // The calendar of JavaScript takes 31 April for 1 May.
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

export function isPeriod(text: string): text is Period {
  return PERIOD.test(text);
}

export function nextPeriod(period: Period): Period {
  const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(5))];
  const [y, m] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}`;
}

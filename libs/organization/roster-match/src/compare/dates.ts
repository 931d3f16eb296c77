// Taken out of Math once: under Jest each look at a global goes through its sandbox.
const { abs } = Math;

const DAY_MS = 86_400_000;
const DAYS = { day: 1, month: 365.25 / 12, year: 365.25 } as const;
export type Unit = keyof typeof DAYS;

/** A reader of dates in a format as YYYY-MM-DD: days since 1970, NaN when the text is no day of the calendar. */
export function dateReader(format: string): (text: string) => number {
  const parts = [...format.matchAll(/YYYY|MM|DD/g)].map(([part]) => part);
  const escaped = format.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // A separator makes room for 1962-3-5; without one the digits must be there.
  const digits = /[^YMD]/.test(format) ? '{1,2}' : '{2}';
  const pattern = new RegExp(
    `^${escaped.replace('YYYY', '(\\d{4})').replace('MM', `(\\d${digits})`).replace('DD', `(\\d${digits})`)}$`,
  );
  return (text) => {
    const found = pattern.exec(text);
    if (!found) return NaN;
    const of = (part: string) => Number(found[parts.indexOf(part as 'DD') + 1]);
    return dayOf(of('YYYY'), of('MM'), of('DD'));
  };
}

/** Days since 1970 of a day of the calendar; NaN when there is none such. */
export function dayOf(year: number, month: number, day: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real ? at.getTime() / DAY_MS : NaN;
}

/** Whether two days are at most so far apart, a month being a twelfth of 365.25 days. */
export function within(left: number, right: number, atMost: number, unit: Unit): boolean {
  return abs(left - right) <= atMost * DAYS[unit];
}

/** Whether one is the other with day and month in each other's place; not when both are the same day. */
export function dayAndMonthSwapped(left: number, right: number): boolean {
  if (Number.isNaN(left) || Number.isNaN(right) || left === right) return false;
  const at = new Date(left * DAY_MS);
  return dayOf(at.getUTCFullYear(), at.getUTCDate(), at.getUTCMonth() + 1) === right;
}

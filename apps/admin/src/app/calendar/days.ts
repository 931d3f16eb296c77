import { dayAfter, mondayOf } from '@nuanxin/live/domain';

export type CalendarView = 'month' | 'week';

/** The days that a view shows around a day: whole weeks from Monday to Sunday. */
export function daysOf(view: CalendarView, day: string): string[] {
  const first = mondayOf(view === 'week' ? day : `${day.slice(0, 7)}-01`);
  const weeks = view === 'week' ? 1 : weeksFrom(first, day.slice(0, 7));
  return Array.from({ length: 7 * weeks }, (_, place) => dayAfter(first, place));
}

/** The day around which the view before or after this one lies. */
export function turned(view: CalendarView, day: string, step: 1 | -1): string {
  if (view === 'week') return dayAfter(day, 7 * step);
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 10);
}

function weeksFrom(first: string, month: string): number {
  let weeks = 1;
  while (dayAfter(first, 7 * weeks).startsWith(month)) weeks++;
  return weeks;
}

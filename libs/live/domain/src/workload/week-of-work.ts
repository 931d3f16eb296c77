import type { Day } from '@nuanxin/contracts/kernel';
import { NIGHT, WORKLOAD_RULES, type WorkloadWarning } from '@nuanxin/contracts/live';
import type { Slot } from '../room-bookings';
import { beginOf, DAY_MS, dayAfter, dayOf } from './shanghai';

const HOUR_MS = 3_600_000;

export interface WeekOfWork {
  readonly hours: number;
  readonly nightHours: number;
  readonly broadcasts: number;
  readonly streakDays: number;
}

/** Days before and after a week that a run of days touching it can need; longer ones are told as at least so long. */
export const STREAK_DAYS = 14;

/**
 * What the slots of one person amount to in the week that begins on `monday`: hours (to the minute) of what falls into it, those
 * of them at night, and the longest run of days with work that touches the week.
 */
export function weekOfWork(slots: readonly Slot[], monday: Day): WeekOfWork {
  const week = { startsAt: beginOf(monday), endsAt: beginOf(dayAfter(monday, 7)) };
  const inWeek = slots.flatMap((slot) => shared(slot, week));
  return {
    hours: hoursOf(inWeek),
    nightHours: hoursOf(inWeek.flatMap(atNight)),
    broadcasts: inWeek.length,
    streakDays: longestRun(new Set(slots.flatMap(daysOf)), monday),
  };
}

/** The rules that a week breaks, given the streamer’s own limits. */
export function warningsOf(
  { hours, nightHours, streakDays }: WeekOfWork,
  limits: { readonly weeklyHoursLimit: number; readonly nightHoursLimit: number },
): WorkloadWarning[] {
  const over: Readonly<Record<WorkloadWarning, boolean>> = {
    'week-hours': hours > Math.min(limits.weeklyHoursLimit, WORKLOAD_RULES['week-hours'].most),
    'night-hours': nightHours > Math.min(limits.nightHoursLimit, WORKLOAD_RULES['night-hours'].most),
    'days-in-a-row': streakDays > WORKLOAD_RULES['days-in-a-row'].most,
  };
  return (Object.keys(WORKLOAD_RULES) as WorkloadWarning[]).filter((rule) => over[rule]);
}

function shared(one: Slot, other: Slot): Slot[] {
  const startsAt = one.startsAt > other.startsAt ? one.startsAt : other.startsAt;
  const endsAt = one.endsAt < other.endsAt ? one.endsAt : other.endsAt;
  return startsAt < endsAt ? [{ startsAt, endsAt }] : [];
}

function hoursOf(slots: readonly Slot[]): number {
  const milliseconds = slots.reduce(
    (sum, { startsAt, endsAt }) => sum + endsAt.getTime() - startsAt.getTime(),
    0,
  );
  return Math.round(milliseconds / 60_000) / 60;
}

/** Each night begins on a day and ends on the next one; the one that began the day before may still last. */
function atNight(slot: Slot): Slot[] {
  return [dayAfter(dayOf(slot.startsAt), -1), ...daysOf(slot)].flatMap((day) => {
    const begin = beginOf(day).getTime();
    const night = {
      startsAt: new Date(begin + NIGHT.from * HOUR_MS),
      endsAt: new Date(begin + DAY_MS + NIGHT.to * HOUR_MS),
    };
    return shared(slot, night);
  });
}

function daysOf({ startsAt, endsAt }: Slot): Day[] {
  const days: Day[] = [];
  for (let day = dayOf(startsAt); beginOf(day) < endsAt; day = dayAfter(day, 1)) days.push(day);
  return days;
}

function longestRun(worked: ReadonlySet<Day>, monday: Day): number {
  let [longest, run] = [0, 0];
  for (let place = -STREAK_DAYS; place < 7 + STREAK_DAYS; place++) {
    run = worked.has(dayAfter(monday, place)) ? run + 1 : 0;
    const touches = place >= 0 && place - run + 1 < 7;
    if (touches && run > longest) longest = run;
  }
  return longest;
}

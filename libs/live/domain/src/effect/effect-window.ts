import type { Day } from '@nuanxin/contracts/kernel';
import { beginOf, dayAfter, dayOf } from '../workload/shanghai';

/** How far the measuring of a broadcast's effect looks. */
export const EFFECT_WINDOW = {
  /** Two years show each season twice; what is older says little about today. */
  historyDays: 730,
  /** What was only bought earlier is missing in the week after. */
  followingDays: 7,
  /** Refunds and late imports change the figures for so long. */
  watchedDays: 60,
  /** Products that are looked at whether they may serve for comparison, and how many of them serve. */
  candidates: 40,
  comparables: 5,
} as const;

/** When a new day is looked at: late orders of the evening are in by then. */
const LOOK_AT_MS = 3 * 3_600_000;

interface Aired {
  readonly wentOnAirAt?: Date | undefined;
  readonly endedAt?: Date | undefined;
}

/** First and last day of a broadcast that is over, in Shanghai; undefined when it is not, or never was on air. */
export function daysOnAir({ wentOnAirAt, endedAt }: Aired): { first: Day; last: Day } | undefined {
  return wentOnAirAt && endedAt ? { first: dayOf(wentOnAirAt), last: dayOf(endedAt) } : undefined;
}

/** From when on a broadcast that ended on `last` can be measured: its own day has to be over. */
export function measurableFrom(last: Day): Date {
  return new Date(beginOf(dayAfter(last, 1)).getTime() + LOOK_AT_MS);
}

/** When its sales are looked at next; undefined when they do not change any more. */
export function nextLook(last: Day, now: Date): Date | undefined {
  const today = dayOf(now);
  if (today >= dayAfter(last, EFFECT_WINDOW.watchedDays)) return undefined;
  const todays = measurableFrom(dayAfter(today, -1));
  return now < todays ? todays : measurableFrom(today);
}

/**
 * The last day that is measured: a week after the broadcast, as far as days are over, and before the product is on air again.
 * `promoted` are all days on which it was.
 */
export function measuredUntil(last: Day, now: Date, promoted: readonly Day[]): Day {
  const next = promoted.filter((day) => day > last).reduce((one, day) => (day < one ? day : one), '9999');
  const week = dayAfter(last, EFFECT_WINDOW.followingDays);
  const over = dayAfter(dayOf(now), -1);
  const until = [week, over].reduce((one, day) => (day < one ? day : one));
  const free = next === '9999' ? until : dayAfter(next, -1);
  return free < until ? free : until;
}

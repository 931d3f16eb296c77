import type { EntryKind } from '../journal/entry';
import { type RefusalCode, Refused } from '../refused';
import { type Day, isPeriod, nextPeriod, type Period, periodOfDay } from './calendar';

/** What becomes of an entry: posted `here`, in the first open period after (`first-open`), or not at all (`refused`). */
export type Posting = 'here' | 'first-open' | 'refused';

/**
 * What may be posted. Nothing enters a closed period. Reversals and corrections speak of the past by nature and go to the first
 * open period; for a statement or a payment a person has to choose an open one knowingly.
 */
export const PERIOD_RULES = {
  statement: { open: 'here', closed: 'refused' },
  payment: { open: 'here', closed: 'refused' },
  counter: { open: 'here', closed: 'first-open' },
  correction: { open: 'here', closed: 'first-open' },
} as const satisfies Record<EntryKind, Readonly<Record<'open' | 'closed', Posting>>>;

/** The period that takes the entry, or why none does. */
export type Permission = { readonly period: Period } | { readonly refused: RefusalCode };

/** Whether an entry of this kind that speaks of `period` may be posted, and where. */
export function mayPost(period: Period, closed: readonly Period[], kind: EntryKind): Permission {
  if (!isPeriod(period)) return { refused: 'bad-period' };
  const posting: Posting = PERIOD_RULES[kind][closed.includes(period) ? 'closed' : 'open'];
  if (posting === 'refused') return { refused: 'period-closed' };
  return { period: posting === 'here' ? period : firstOpen(period, closed) };
}

/** The period itself or the first after it that is not closed. */
export function firstOpen(period: Period, closed: readonly Period[]): Period {
  if (!isPeriod(period)) throw new Refused('bad-period', period);
  return closed.includes(period) ? firstOpen(nextPeriod(period), closed) : period;
}

export interface Closing {
  readonly period: Period;
  readonly closed: readonly Period[];
  readonly today: Day;
  /** Statements of the period that are not posted. */
  readonly drafts: number;
}

/** The first line that holds forbids closing. A month that goes on is never closed, so the current one is always open. */
const CLOSING_RULES: readonly (readonly [RefusalCode, (closing: Closing) => boolean])[] = [
  ['bad-period', ({ period }) => !isPeriod(period)],
  ['period-closed', ({ period, closed }) => closed.includes(period)],
  ['period-not-over', ({ period, today }) => period >= periodOfDay(today)],
  ['drafts-left', ({ drafts }) => drafts > 0],
];

/** Why a period may not be closed; undefined when it may. */
export function closingRefusal(closing: Closing): RefusalCode | undefined {
  return CLOSING_RULES.find(([, holds]) => holds(closing))?.[0];
}

import type { Words } from '@nuanxin/contracts/kernel';
import { type Day, isDay, isPeriod, type Period } from '../period/calendar';
import { type RefusalCode, Refused } from '../refused';
import { type Account, isAccount } from './accounts';

export const ENTRY_KINDS = {
  statement: { zh: '结算', en: 'Statement' },
  payment: { zh: '付款', en: 'Payment' },
  counter: { zh: '冲销', en: 'Reversal' },
  correction: { zh: '更正', en: 'Correction' },
} as const satisfies Record<string, Words>;

export type EntryKind = keyof typeof ENTRY_KINDS;

/** Debit is positive, credit negative; whole fen, never zero. */
export interface EntryLine {
  readonly account: Account;
  readonly amountFen: number;
}

/** One posting. `on` is the day it was made, `period` the month that counts it. Its lines sum to zero. */
export interface Entry {
  readonly on: Day;
  readonly period: Period;
  readonly kind: EntryKind;
  readonly statementId?: string;
  readonly lines: readonly EntryLine[];
  readonly reason?: string;
}

/** When and for which statement something is posted. */
export type PostedAt = Pick<Entry, 'on' | 'period' | 'statementId'>;

/** A reversal or a correction says why. */
export type PostedBecause = PostedAt & { readonly reason: string };

const NEEDS_REASON: readonly EntryKind[] = ['counter', 'correction'];

/** The first line that holds refuses the entry. */
const RULES: readonly (readonly [RefusalCode, (entry: Entry) => boolean])[] = [
  ['bad-day', ({ on }) => !isDay(on)],
  ['bad-period', ({ period }) => !isPeriod(period)],
  ['reason-missing', ({ kind, reason }) => NEEDS_REASON.includes(kind) && !reason?.trim()],
  ['bad-account', ({ lines }) => !lines.every(({ account }) => isAccount(account))],
  ['bad-amount', ({ lines }) => !lines.every(({ amountFen }) => Number.isSafeInteger(amountFen))],
  ['nothing-to-post', ({ lines }) => lines.length === 0],
  // Numbers could lose a fen on the way to a large sum.
  ['unbalanced', ({ lines }) => lines.reduce((sum, { amountFen }) => sum + BigInt(amountFen), 0n) !== 0n],
];

/** The only way to an entry. Lines of zero fen are left out; throws `Refused` for anything that is no entry. */
export function makeEntry(draft: Entry): Entry {
  const entry = { ...draft, lines: draft.lines.filter(({ amountFen }) => amountFen !== 0) };
  const broken = RULES.find(([, holds]) => holds(entry));
  if (broken) throw new Refused(broken[0], draft.statementId);
  return Object.freeze({ ...entry, lines: Object.freeze(entry.lines.map((line) => Object.freeze(line))) });
}

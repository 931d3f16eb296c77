import { groupBy, sumOf } from '../group-by';
import type { Period } from '../period/calendar';
import { type Account, payableTo } from './accounts';
import type { Entry } from './entry';

export interface BalanceRow {
  readonly account: Account;
  readonly debitFen: number;
  readonly creditFen: number;
  /** Debit less credit. */
  readonly balanceFen: number;
}

export interface TrialBalance {
  /** Every account that was posted to, by name. */
  readonly rows: readonly BalanceRow[];
  /** Both sides; they are equal, for every entry sums to zero. */
  readonly debitFen: number;
  readonly creditFen: number;
  readonly balanceFen: number;
}

/** The trial balance of all entries, or of those that one period counts. */
export function trialBalance(entries: readonly Entry[], period?: Period): TrialBalance {
  const counted = entries.filter((entry) => period === undefined || entry.period === period);
  const lines = counted.flatMap((entry) => entry.lines);
  const rows = [...groupBy(lines, ({ account }) => account)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, own]) => {
      const debitFen = sumOf(own, ({ amountFen }) => Math.max(0, amountFen));
      const creditFen = sumOf(own, ({ amountFen }) => Math.max(0, -amountFen));
      return { account: account as Account, debitFen, creditFen, balanceFen: debitFen - creditFen };
    });
  return {
    rows,
    debitFen: sumOf(rows, (row) => row.debitFen),
    creditFen: sumOf(rows, (row) => row.creditFen),
    balanceFen: sumOf(rows, (row) => row.balanceFen),
  };
}

/** Debit less credit of one account. */
export function balanceOf(entries: readonly Entry[], account: Account): number {
  return sumOf(entries, ({ lines }) =>
    sumOf(lines, (line) => (line.account === account ? line.amountFen : 0)),
  );
}

/** What is still to be paid to a supplier; negative when the supplier owes. */
export function payableFen(entries: readonly Entry[], supplierId: string): number {
  return 0 - balanceOf(entries, payableTo(supplierId));
}

/** What a supplier has earned by the journal, paid or not: the measure that `farmerIncome` must meet. */
export function earnedInJournal(entries: readonly Entry[], supplierId: string): number {
  const earning = entries.filter(({ lines }) => !lines.some(({ account }) => account.startsWith('paid:')));
  return payableFen(earning, supplierId);
}

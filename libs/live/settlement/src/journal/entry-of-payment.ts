import { Refused } from '../refused';
import type { Statement } from '../statement/settle';
import { type PaymentMethod, payableTo } from './accounts';
import { type Entry, makeEntry, type PostedAt } from './entry';

export interface Payment {
  readonly supplierId: string;
  readonly amountFen: number;
  readonly method: PaymentMethod;
  /** `payableFen` of the journal before this payment: what the supplier owes from before is already taken off. */
  readonly payableFen: number;
}

/** Pays a supplier, at most what is due. */
export function entryOfPayment(payment: Payment, at: PostedAt): Entry {
  const { supplierId, amountFen, method, payableFen } = payment;
  if (!Number.isSafeInteger(amountFen) || amountFen < 0) throw new Refused('bad-amount', amountFen);
  if (amountFen > Math.max(0, payableFen)) throw new Refused('more-than-payable', supplierId);
  const lines = [
    { account: payableTo(supplierId), amountFen },
    { account: `paid:${method}` as const, amountFen: -amountFen },
  ];
  return makeEntry({ ...at, kind: 'payment', lines });
}

/** What is to be paid for a statement: its net, less what the supplier owes from before; 0 when nothing is. */
export function dueFen({ totals }: Statement, payableFen: number): number {
  return Math.max(0, Math.min(totals.netFen, payableFen));
}

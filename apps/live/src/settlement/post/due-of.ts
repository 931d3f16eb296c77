import type { StatementRecord } from '../../store/statement-record';

/** What is to be paid: what of the net is not dealt with yet, but no more than the supplier has to get altogether. */
export function dueOf(
  { totals, clearedFen }: Pick<StatementRecord, 'totals' | 'clearedFen'>,
  payableFen: number,
): number {
  return Math.max(0, Math.min(totals.netFen - clearedFen, payableFen));
}

/**
 * What is dealt with when the net is another, and whether anything is left. What was cleared above the net stands on the
 * supplier's account from then on, as a debt that is set off against whatever is due next: it clears nothing here any more.
 * So nothing that is payable is ever without a statement that it is due for.
 */
export function clearing(netFen: number, cleared: number): { state: 'posted' | 'paid'; clearedFen: number } {
  const clearedFen = Math.min(cleared, netFen);
  return { clearedFen, state: netFen > clearedFen ? 'posted' : 'paid' };
}

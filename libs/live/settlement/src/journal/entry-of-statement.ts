import { groupBy, sumOf } from '../group-by';
import { channelOf } from '../statement/sale-line';
import type { Statement } from '../statement/settle';
import { payableTo } from './accounts';
import { type Entry, type EntryLine, makeEntry, type PostedAt } from './entry';

/** The gross is to be received from each channel; what becomes of it is owed to the supplier, kept, or given back. */
export function entryOfStatement(statement: Statement, at: PostedAt): Entry {
  return makeEntry({ ...at, kind: 'statement', lines: linesOfStatement(statement) });
}

export function linesOfStatement({ supplierId, lines, totals }: Statement): EntryLine[] {
  const receivables = [...groupBy(lines, channelOf)].map(([channel, sold]) => ({
    account: `receivable:${channel}` as const,
    amountFen: sumOf(sold, ({ grossFen }) => grossFen),
  }));
  return [
    ...receivables,
    { account: payableTo(supplierId), amountFen: -totals.netFen },
    { account: 'commission', amountFen: -totals.commissionFen },
    { account: 'logistics', amountFen: -totals.logisticsFen },
    { account: 'refunds', amountFen: -totals.refundFen },
  ];
}

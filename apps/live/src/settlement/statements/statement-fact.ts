import type { StatementRecord } from '../../store/statement-record';

/** What events tell of a statement: no names. */
export function statementFact({
  _id,
  broadcast,
  supplier,
  period,
  totals,
}: Pick<StatementRecord, '_id' | 'broadcast' | 'supplier' | 'period' | 'totals'>) {
  const { netFen } = totals;
  return { statementId: _id, broadcastId: broadcast.id, supplierId: supplier.id, period, netFen };
}

import type { Statement, StatementLine, StatementRow } from '@nuanxin/contracts/live';
import { noticesOf, perHouseholdFen, type Statement as Engines } from '@nuanxin/live/settlement';
import type { RecordedLine, Settled, StatementRecord } from '../../store/statement-record';

/** As the engine knows it. */
export function engines({
  supplier,
  lines,
  totals,
}: Pick<Settled, 'supplier' | 'lines' | 'totals'>): Engines {
  return { supplierId: supplier.id, lines, totals, owedFen: Math.max(0, -totals.netFen) };
}

export function figuresView(settled: Settled) {
  const { supplier, lines, totals } = settled;
  return { ...headOf(settled), supplier, totals, lines: lines.map(lineView) };
}

/** Without the lines. */
export function statementRow(record: StatementRecord): StatementRow {
  const { _id: id, supplier, totals, state, period, revision } = record;
  return {
    id,
    broadcast: { ...record.broadcast, endedAt: record.broadcast.endedAt.toISOString() },
    supplier,
    totals,
    ...headOf(record),
    state,
    period,
    paidFen: paidFenOf(record),
    settledAt: record.settledAt.toISOString(),
    revision,
  };
}

export function statementView(record: StatementRecord): Statement {
  const { portalCommissionBasisPoints, logisticsFenPerPiece, refundsBorneBy } = record.terms;
  return {
    ...statementRow(record),
    lines: record.lines.map(lineView),
    terms: { portalCommissionBasisPoints, logisticsFenPerPiece, refundsBorneBy },
    payments: [...record.payments],
  };
}

export function paidFenOf({ payments }: Pick<StatementRecord, 'payments'>): number {
  return payments.reduce((sum, { amountFen, returned }) => sum + (returned ? 0 : amountFen), 0);
}

function headOf(settled: Settled) {
  const share = perHouseholdFen(settled.totals.netFen, settled.supplier.households);
  return {
    ...(share === undefined ? {} : { perHouseholdFen: share }),
    notices: noticesOf(engines(settled)),
  };
}

function lineView({ productName, platformId, platformName, ...line }: RecordedLine): StatementLine {
  const platform = platformId === undefined ? {} : { platform: { id: platformId, name: platformName ?? '' } };
  return { ...line, name: productName, ...platform };
}

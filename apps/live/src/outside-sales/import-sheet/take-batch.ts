import { Injectable } from '@nestjs/common';
import { type BadRow, type ColumnMapping, type RowFault, SALE_COLUMN_NAMES } from '@nuanxin/contracts/live';
import { type ReadRow, readSaleRow, type SaleRow, type Taken, textOf } from '@nuanxin/live/domain';
import type { ImportRecord } from '../../store/import-record';
import type { PlatformRecord } from '../../store/platform-store';
import { type LineStatement, RecordSales } from '../receive-sales/record-sales';
import type { NumberedRow } from '../sheets/sheet-protocol';
import type { RowCounts } from './row-counts';

interface Context {
  readonly held: ImportRecord;
  readonly platform: PlatformRecord;
  readonly headers: readonly string[];
}

/** A row that says something. */
interface Saying {
  readonly row: number;
  readonly cells: SaleRow;
  readonly statement: LineStatement;
}

/** Takes some rows in and says of each what became of it. */
@Injectable()
export class TakeBatch {
  constructor(private readonly record: RecordSales) {}

  async run(
    rows: readonly NumberedRow[],
    { held, platform, headers }: Context,
  ): Promise<{ counts: RowCounts; bad: BadRow[] }> {
    const codes = new Map(platform.codes.map(({ code, productId }) => [code, productId]));
    const bad: BadRow[] = [];
    const saying: Saying[] = [];
    for (const { row, cells } of rows) {
      const mapped = mappedCells(cells, headers, held.mapping);
      const reading = readSaleRow(mapped);
      if (reading.kind === 'bad') bad.push(badRow(row, mapped, reading.faults));
      if (reading.kind !== 'read') continue;
      const productId = codes.get(reading.row.code);
      if (reading.row.sale && productId === undefined) bad.push(badRow(row, mapped, ['code-unknown']));
      else saying.push({ row, cells: mapped, statement: statementOf(reading.row, { row, productId, held }) });
    }
    const skipped = rows.length - bad.length - saying.length;
    const origin = { platform, source: 'import' as const, importId: held._id };
    const taken = await this.record.run(
      saying.map(({ statement }) => statement),
      origin,
    );
    const counts = { done: rows.length, added: 0, repeated: 0, changed: 0, refunds: 0, skipped, bad: 0 };
    saying.forEach(({ row, cells, statement }, at) => {
      const outcome = taken[at];
      if (!outcome || outcome.result === 'refused')
        bad.push(badRow(row, cells, [outcome?.reason ?? 'line-invalid']));
      else count(counts, statement, outcome);
    });
    return { counts: { ...counts, bad: bad.length }, bad };
  }
}

function count(
  counts: { -readonly [Field in keyof RowCounts]: number },
  { facts }: LineStatement,
  outcome: Taken,
): void {
  counts.refunds += outcome.refunds;
  if (outcome.result === 'refused' || (!facts && outcome.refunds > 0)) return;
  counts[outcome.result] += 1;
}

function mappedCells(
  cells: NumberedRow['cells'],
  headers: readonly string[],
  mapping: ColumnMapping,
): SaleRow {
  return Object.fromEntries(
    SALE_COLUMN_NAMES.flatMap((name) => {
      const header = mapping[name];
      return header === undefined ? [] : [[name, cells[headers.indexOf(header)]]];
    }),
  );
}

function statementOf(
  { orderNo, lineNo, sale, refund, closed }: ReadRow,
  { row, productId, held }: { row: number; productId: string | undefined; held: ImportRecord },
): LineStatement {
  return {
    orderNo,
    lineNo,
    facts: sale && productId !== undefined ? { productId, ...sale } : undefined,
    refunds: refund ? [{ ...refund, at: refund.at ?? held.createdAt, quantity: 0 }] : [],
    closed,
    statedAt: held.createdAt,
    from: `${held._id}.${row}`,
  };
}

function badRow(row: number, cells: SaleRow, faults: readonly RowFault[]): BadRow {
  const texts = Object.entries(cells).map(([name, cell]) => [name, textOf(cell).slice(0, 120)]);
  return { row, faults: [...faults], cells: Object.fromEntries(texts) as Record<string, string> };
}

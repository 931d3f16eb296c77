import { Workbook } from '@cj-tech-master/excelts';
import type { SheetText } from './sheet-protocol';

/** How far down cells offer a choice. */
const CHOOSING_ROWS = 5_000;

/** A workbook of sheets, each below a bold header that stays in sight. */
export async function writeXlsx(sheets: readonly SheetText[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const sheet of sheets) write(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function write(
  workbook: Workbook,
  { name, headers, notes, choices = {}, rows, remarks = [] }: SheetText,
): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = headers.map((header) => ({
    header,
    width: Math.min(40, Math.max(12, header.length * 2 + 2)),
    style: { numFmt: '@' },
  }));
  const head = sheet.getRow(1);
  head.font = { bold: true };
  notes.forEach((note, at) => {
    if (note !== '') head.getCell(at + 1).note = note;
  });
  for (const [at, words] of Object.entries(choices)) {
    const { letter } = sheet.getColumn(Number(at) + 1);
    const list = { type: 'list', allowBlank: true, showErrorMessage: false } as const;
    const cells = `${letter}2:${letter}${CHOOSING_ROWS}`;
    sheet.dataValidations.add(cells, { ...list, formulae: [`"${words.join(',')}"`] });
  }
  for (const row of rows) {
    const added = sheet.addRow(row.map((cell) => (typeof cell === 'object' ? cell.count : cell)));
    row.forEach((cell, at) => {
      if (typeof cell !== 'string')
        added.getCell(at + 1).numFmt = typeof cell === 'number' ? '#,##0.00' : '0';
    });
  }
  for (const remark of remarks.length > 0 ? ['', ...remarks] : []) sheet.addRow([remark]);
}

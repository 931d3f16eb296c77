import { Workbook } from '@cj-tech-master/excelts';
import type { SheetText } from './sheet-protocol';

/** A workbook with one sheet of text cells below a bold header that stays in sight. */
export async function writeXlsx({ name, headers, notes, rows }: SheetText): Promise<Uint8Array> {
  const workbook = new Workbook();
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
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

import { Injectable } from '@nestjs/common';
import type { FileReply, Locale } from '@nuanxin/contracts/kernel';
import {
  type BadRow,
  ROW_FAULTS,
  SALE_COLUMN_NAMES,
  SALE_COLUMNS,
  type SheetColumn,
} from '@nuanxin/contracts/live';
import { Sheets } from '../sheets/sheets';
import { layoutOf, speaker, templateSheets } from '../sheets/template-sheets';

const WORDS = {
  sheet: { zh: '订单', en: 'Orders' },
  fault: { zh: '未导入原因', en: 'Why it was not taken in' },
  row: { zh: '原行号', en: 'Row in the file' },
  and: { zh: '；', en: '; ' },
  limits: {
    zh: '一次最多 20 万行、20 MB；也可直接上传平台导出的 .xlsx 或 .csv',
    en: 'At most 200,000 rows and 20 MB; the .xlsx or .csv of a platform can be uploaded as it is',
  },
} as const;

const COLUMNS: readonly SheetColumn[] = SALE_COLUMN_NAMES.map((name) => SALE_COLUMNS[name]);

/** Workbooks in the layout of the template: all cells are text. */
@Injectable()
export class SalesWorkbook {
  constructor(private readonly sheets: Sheets) {}

  template(locale: Locale): Promise<FileReply> {
    const say = speaker(locale);
    const sheets = templateSheets(say(WORDS.sheet), { columns: COLUMNS, limits: WORDS.limits }, say);
    return this.sheets.file(locale === 'en' ? 'order-import-template.xlsx' : '订单导入模板.xlsx', ...sheets);
  }

  failed(rows: readonly BadRow[], fileName: string, locale: Locale): Promise<FileReply> {
    const say = speaker(locale);
    const layout = layoutOf(COLUMNS, say);
    const lines = rows.map(({ row, faults, cells }) => [
      ...SALE_COLUMN_NAMES.map((name) => cells[name] ?? ''),
      faults.map((fault) => say(ROW_FAULTS[fault])).join(say(WORDS.and)),
      String(row),
    ]);
    const stem = fileName.replace(/\.\w+$/, '').slice(0, 80);
    return this.sheets.file(`${stem}-${locale === 'en' ? 'failed' : '未导入'}.xlsx`, {
      ...layout,
      name: say(WORDS.sheet),
      headers: [...layout.headers, say(WORDS.fault), say(WORDS.row)],
      rows: lines,
    });
  }
}

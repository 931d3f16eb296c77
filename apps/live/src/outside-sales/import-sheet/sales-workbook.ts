import { Injectable } from '@nestjs/common';
import type { FileReply, Locale } from '@nuanxin/contracts/kernel';
import {
  type BadRow,
  ROW_FAULTS,
  SALE_COLUMN_NAMES,
  SALE_COLUMNS,
  type SaleColumnName,
} from '@nuanxin/contracts/live';
import { Sheets } from '../sheets/sheets';

const WORDS = {
  sheet: { zh: '订单', en: 'Orders' },
  required: { zh: '必填', en: 'Required' },
  optional: { zh: '选填', en: 'Optional' },
  fault: { zh: '未导入原因', en: 'Why it was not taken in' },
  row: { zh: '原行号', en: 'Row in the file' },
  and: { zh: '；', en: '; ' },
} as const;

/** Workbooks in the layout of the template: required columns are marked with a star, all cells are text. */
@Injectable()
export class SalesWorkbook {
  constructor(private readonly sheets: Sheets) {}

  template(locale: Locale): Promise<FileReply> {
    const say = speaker(locale);
    const sample = SALE_COLUMN_NAMES.map((name) => SALE_COLUMNS[name].sample);
    return this.file(locale === 'en' ? 'order-import-template.xlsx' : '订单导入模板.xlsx', {
      name: say(WORDS.sheet),
      ...layout(say),
      rows: [sample],
    });
  }

  failed(rows: readonly BadRow[], fileName: string, locale: Locale): Promise<FileReply> {
    const say = speaker(locale);
    const { headers, notes } = layout(say);
    const lines = rows.map(({ row, faults, cells }) => [
      ...SALE_COLUMN_NAMES.map((name) => cells[name] ?? ''),
      faults.map((fault) => say(ROW_FAULTS[fault])).join(say(WORDS.and)),
      String(row),
    ]);
    const stem = fileName.replace(/\.\w+$/, '').slice(0, 80);
    return this.file(`${stem}-${locale === 'en' ? 'failed' : '未导入'}.xlsx`, {
      name: say(WORDS.sheet),
      headers: [...headers, say(WORDS.fault), say(WORDS.row)],
      notes,
      rows: lines,
    });
  }

  private async file(fileName: string, sheet: Parameters<Sheets['write']>[0]): Promise<FileReply> {
    const bytes = await this.sheets.write(sheet);
    return {
      fileName,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      base64: bytes.toString('base64'),
    };
  }
}

type Say = (words: { readonly zh: string; readonly en: string }) => string;

function speaker(locale: Locale): Say {
  return (words) => (locale === 'en' ? words.en : words.zh);
}

function layout(say: Say): { headers: string[]; notes: string[] } {
  const columns = SALE_COLUMN_NAMES.map((name: SaleColumnName) => SALE_COLUMNS[name]);
  return {
    headers: columns.map((column) => (column.required ? `${say(column)}*` : say(column))),
    notes: columns.map(
      (column) =>
        `${say(column.required ? WORDS.required : WORDS.optional)}${say(WORDS.and)}${say(column.note)}`,
    ),
  };
}

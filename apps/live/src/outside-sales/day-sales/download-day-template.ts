import { Controller } from '@nestjs/common';
import type { FileReply, RequestOf } from '@nuanxin/contracts/kernel';
import { DAY_COLUMN_NAMES, DAY_COLUMNS, downloadDayTemplate } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { Sheets } from '../sheets/sheets';
import { speaker, templateSheets } from '../sheets/template-sheets';

const WORDS = {
  sheet: { zh: '日销售', en: 'Day totals' },
  limits: {
    zh: '一次最多 1,100 天；已补录的日期再次填写即为更正',
    en: 'At most 1,100 days at once; a day that is told again is corrected',
  },
} as const;

@Controller()
export class DownloadDayTemplate {
  constructor(private readonly sheets: Sheets) {}

  @Answers(downloadDayTemplate)
  run(_request: RequestOf<typeof downloadDayTemplate>, { locale }: Call): Promise<FileReply> {
    const say = speaker(locale);
    const columns = DAY_COLUMN_NAMES.map((name) => DAY_COLUMNS[name]);
    const sheets = templateSheets(say(WORDS.sheet), { columns, limits: WORDS.limits }, say);
    return this.sheets.file(locale === 'en' ? 'day-totals-template.xlsx' : '日销售模板.xlsx', ...sheets);
  }
}

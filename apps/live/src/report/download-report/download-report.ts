import { Controller } from '@nestjs/common';
import type { FileReply, RequestOf } from '@nuanxin/contracts/kernel';
import { downloadReport } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { Sheets } from '../../outside-sales/sheets/sheets';
import { ComposeReport } from '../compose-report';
import { reportSheets } from './report-sheets';

@Controller()
export class DownloadReport {
  constructor(
    private readonly compose: ComposeReport,
    private readonly sheets: Sheets,
  ) {}

  @Answers(downloadReport)
  async run({ id }: RequestOf<typeof downloadReport>, call: Call): Promise<FileReply> {
    const report = await this.compose.of(id, call);
    const bytes = await this.sheets.write(...reportSheets(report, call.locale));
    const kind = call.locale === 'en' ? 'report' : '复盘报告';
    return {
      fileName: `${report.title.slice(0, 60)}-${kind}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      base64: bytes.toString('base64'),
    };
  }
}

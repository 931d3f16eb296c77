import { Controller } from '@nestjs/common';
import type { FileReply, RequestOf } from '@nuanxin/contracts/kernel';
import { downloadSalesTemplate } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { SalesWorkbook } from './sales-workbook';

@Controller()
export class DownloadSalesTemplate {
  constructor(private readonly workbook: SalesWorkbook) {}

  @Answers(downloadSalesTemplate)
  run(_request: RequestOf<typeof downloadSalesTemplate>, call: Call): Promise<FileReply> {
    return this.workbook.template(call.locale);
  }
}

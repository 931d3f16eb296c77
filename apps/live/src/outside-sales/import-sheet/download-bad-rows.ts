import { Controller } from '@nestjs/common';
import { DomainError, type FileReply, type RequestOf } from '@nuanxin/contracts/kernel';
import { downloadBadRows } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BadRowStore } from '../../store/bad-row-store';
import { ImportStore } from '../../store/import-store';
import { SalesWorkbook } from './sales-workbook';

@Controller()
export class DownloadBadRows {
  constructor(
    private readonly imports: ImportStore,
    private readonly rows: BadRowStore,
    private readonly workbook: SalesWorkbook,
  ) {}

  @Answers(downloadBadRows)
  async run({ id }: RequestOf<typeof downloadBadRows>, call: Call): Promise<FileReply> {
    const { fileName } = await this.imports.read(id, scopeFilter(call, 'sale.read'));
    const rows = await this.rows.all(id);
    if (rows.length === 0) throw new DomainError('live.no-bad-rows');
    return this.workbook.failed(rows, fileName, call.locale);
  }
}

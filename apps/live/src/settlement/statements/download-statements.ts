import { Controller } from '@nestjs/common';
import type { FileReply, RequestOf } from '@nuanxin/contracts/kernel';
import { downloadStatements } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { StatementStore } from '../../store/statement-store';
import { StatementWorkbook } from './statement-workbook';

/** As many rows as one file takes. */
const AT_MOST = 5_000;

@Controller()
export class DownloadStatements {
  constructor(
    private readonly statements: StatementStore,
    private readonly workbook: StatementWorkbook,
  ) {}

  @Answers(downloadStatements)
  async run(filter: RequestOf<typeof downloadStatements>, call: Call): Promise<FileReply> {
    const scope = scopeFilter(call, 'settlement.read');
    return this.workbook.list(await this.statements.several(filter, scope, AT_MOST), call.locale);
  }
}

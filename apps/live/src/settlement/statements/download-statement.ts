import { Controller } from '@nestjs/common';
import type { FileReply, RequestOf } from '@nuanxin/contracts/kernel';
import { downloadStatement } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { StatementStore } from '../../store/statement-store';
import { StatementWorkbook } from './statement-workbook';

@Controller()
export class DownloadStatement {
  constructor(
    private readonly statements: StatementStore,
    private readonly workbook: StatementWorkbook,
  ) {}

  @Answers(downloadStatement)
  async run({ id }: RequestOf<typeof downloadStatement>, call: Call): Promise<FileReply> {
    const statement = await this.statements.read(id, scopeFilter(call, 'settlement.read'));
    return this.workbook.one(statement, call.locale);
  }
}

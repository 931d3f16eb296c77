import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { readStatement, type StatementDetails } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { StatementStore } from '../../store/statement-store';
import { StatementDetailsView } from './statement-details-view';

@Controller()
export class ReadStatement {
  constructor(
    private readonly statements: StatementStore,
    private readonly view: StatementDetailsView,
  ) {}

  @Answers(readStatement)
  async run({ id }: RequestOf<typeof readStatement>, call: Call): Promise<StatementDetails> {
    return this.view.of(await this.statements.read(id, scopeFilter(call, 'settlement.read')));
  }
}

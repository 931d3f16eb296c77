import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { readTrialBalance } from '@nuanxin/contracts/live';
import { trialBalance } from '@nuanxin/live/settlement';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { JournalStore } from '../../store/journal-store';
import { AccountNames } from './account-names';

@Controller()
export class ReadTrialBalance {
  constructor(
    private readonly journal: JournalStore,
    private readonly names: AccountNames,
  ) {}

  @Answers(readTrialBalance)
  async run(
    { period }: RequestOf<typeof readTrialBalance>,
    call: Call,
  ): Promise<ReplyOf<typeof readTrialBalance>> {
    const entries = await this.journal.within(scopeFilter(call, 'settlement.read'), period);
    const { rows, ...sums } = trialBalance(entries);
    const nameOf = await this.names.of(entries);
    return {
      rows: rows.map((row) => ({ ...row, ...nameOf(row.account) })),
      entries: entries.length,
      ...sums,
    };
  }
}

import { Controller } from '@nestjs/common';
import { findAccount } from '@nuanxin/contracts/identity';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { rightsOf } from '@nuanxin/identity/domain';
import { Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { AccountStore } from '../store/account-store';

/** For services that act on behalf of an official who is not there: a calendar that reads its feed. Workers are not found. */
@Controller()
export class FindAccount {
  constructor(
    private readonly accounts: AccountStore,
    private readonly clock: Clock,
  ) {}

  @Answers(findAccount)
  async run({ id }: RequestOf<typeof findAccount>): Promise<ReplyOf<typeof findAccount>> {
    const account = await this.accounts.ofSession(id);
    if (account?.kind !== 'official') throw new DomainError('record.absent');
    const grants = account.state === 'active' ? rightsOf(account, this.clock.now()) : [];
    return { id, name: account.name, grants };
  }
}

import { Controller } from '@nestjs/common';
import { type Account, readAccount } from '@nuanxin/contracts/identity';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { AccountStore } from '../store/account-store';
import { AccountView } from '../views/account-view';

@Controller()
export class ReadAccount {
  constructor(
    private readonly accounts: AccountStore,
    private readonly view: AccountView,
  ) {}

  @Answers(readAccount)
  async run({ id }: RequestOf<typeof readAccount>, call: Call): Promise<Account> {
    return this.view.one(await this.accounts.read(id, call), call);
  }
}

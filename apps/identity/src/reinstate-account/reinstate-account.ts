import { Controller } from '@nestjs/common';
import { type Account, accountReinstated, reinstateAccount } from '@nuanxin/contracts/identity';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { ManagedAccounts } from '../posts/managed-accounts';
import { Facts } from '../telling/facts';
import { AccountView } from '../views/account-view';

@Controller()
export class ReinstateAccount {
  constructor(
    private readonly managed: ManagedAccounts,
    private readonly facts: Facts,
    private readonly view: AccountView,
  ) {}

  @Answers(reinstateAccount)
  async run(request: RequestOf<typeof reinstateAccount>, call: Call): Promise<Account> {
    const account = await this.managed.change(request, call, (state) => ({
      next: { ...state, state: 'active' },
      events: [
        this.facts.of(accountReinstated, state._id, { accountId: state._id, login: state.login }, call),
      ],
    }));
    return this.view.one(account, call);
  }
}

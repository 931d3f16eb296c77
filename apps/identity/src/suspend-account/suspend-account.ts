import { Controller } from '@nestjs/common';
import { type Account, accountSuspended, suspendAccount } from '@nuanxin/contracts/identity';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { ManagedAccounts } from '../posts/managed-accounts';
import { EndSessions } from '../telling/end-sessions';
import { Facts } from '../telling/facts';
import { AccountView } from '../views/account-view';

@Controller()
export class SuspendAccount {
  constructor(
    private readonly managed: ManagedAccounts,
    private readonly sessions: EndSessions,
    private readonly facts: Facts,
    private readonly view: AccountView,
  ) {}

  @Answers(suspendAccount)
  async run(request: RequestOf<typeof suspendAccount>, call: Call): Promise<Account> {
    if ('accountId' in call.caller && call.caller.accountId === request.id)
      throw new DomainError('identity.own-account');
    const account = await this.managed.change(request, call, (state) => ({
      next: { ...state, state: 'suspended', epoch: state.epoch + 1 },
      events: [
        this.facts.of(accountSuspended, state._id, { accountId: state._id, login: state.login }, call),
      ],
    }));
    await this.sessions.all(account._id, account.epoch - 1, 'suspended', call);
    return this.view.one(account, call);
  }
}

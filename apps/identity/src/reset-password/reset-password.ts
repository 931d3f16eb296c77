import { Controller } from '@nestjs/common';
import { passwordChanged, resetPassword } from '@nuanxin/contracts/identity';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { ManagedAccounts } from '../posts/managed-accounts';
import { TemporaryPassword } from '../secrets/temporary-password';
import { EndSessions } from '../telling/end-sessions';
import { Facts } from '../telling/facts';
import { AccountView } from '../views/account-view';

@Controller()
export class ResetPassword {
  constructor(
    private readonly managed: ManagedAccounts,
    private readonly temporary: TemporaryPassword,
    private readonly sessions: EndSessions,
    private readonly facts: Facts,
    private readonly view: AccountView,
  ) {}

  @Answers(resetPassword)
  async run(request: RequestOf<typeof resetPassword>, call: Call): Promise<ReplyOf<typeof resetPassword>> {
    const { password, hash } = await this.temporary.make(request.id, request.requestId);
    const account = await this.managed.change(request, call, (state) => {
      const fact = { accountId: state._id, login: state.login, by: 'administrator' } as const;
      return {
        next: { ...state, passwordHash: hash, mustChangePassword: true, epoch: state.epoch + 1 },
        events: [this.facts.of(passwordChanged, state._id, fact, call)],
      };
    });
    await this.sessions.all(account._id, account.epoch - 1, 'password', call);
    return { account: await this.view.one(account, call), password };
  }
}

import { Controller } from '@nestjs/common';
import { changePassword, passwordChanged } from '@nuanxin/contracts/identity';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { isStrong } from '@nuanxin/identity/domain';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import type { Moved } from '@nuanxin/platform/store';
import { PasswordProof } from '../open-session/password-proof';
import { HandOut } from '../secrets/hand-out';
import { Passwords } from '../secrets/passwords';
import { type AccountRecord, AccountStore } from '../store/account-store';
import { Facts } from '../telling/facts';
import { RenewSession } from './renew-session';

type Request = RequestOf<typeof changePassword>;

@Controller()
export class ChangePassword {
  constructor(
    private readonly accounts: AccountStore,
    private readonly proof: PasswordProof,
    private readonly passwords: Passwords,
    private readonly handOut: HandOut,
    private readonly renew: RenewSession,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(changePassword)
  async run(request: Request, call: Call): Promise<ReplyOf<typeof changePassword>> {
    const { requestId, next } = request;
    const body = { next: this.handOut.fingerprint(requestId, next) };
    const account = await this.accounts.changeOwn(call, { requestId, body }, (state) =>
      this.move(state, request, call),
    );
    await this.renew.run(account, call);
    return { changedAt: (account.passwordChangedAt ?? account.changedAt).toISOString() };
  }

  private async move(state: AccountRecord, request: Request, call: Call): Promise<Moved<AccountRecord>> {
    const { _id: accountId, login } = state;
    // A worker has no password, hence none that could be right.
    if (login === undefined) throw new DomainError('identity.credentials');
    const { requestId, current, next } = request;
    this.proof.demand(
      await this.proof.check({ login, password: current, hash: state.passwordHash, requestId }),
    );
    if (next === current || !isStrong(next, login)) throw new DomainError('identity.password-weak');
    const fact = { accountId, login, by: 'owner' } as const;
    return {
      next: {
        ...state,
        passwordHash: await this.passwords.hash(next),
        passwordChangedAt: this.clock.now(),
        mustChangePassword: false,
        epoch: state.epoch + 1,
      },
      events: [this.facts.of(passwordChanged, accountId, fact, call)],
    };
  }
}

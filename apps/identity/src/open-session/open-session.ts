import { Controller } from '@nestjs/common';
import { openSession, type OpenedSession, signInRefused } from '@nuanxin/contracts/identity';
import { type DataOf, DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { StartSession } from '../start-session/start-session';
import { type AccountRecord, AccountStore } from '../store/account-store';
import { AttemptStore } from '../store/attempt-store';
import { Facts } from '../telling/facts';
import { PasswordProof } from './password-proof';

type Request = RequestOf<typeof openSession>;
type Reason = DataOf<typeof signInRefused>['reason'];

@Controller()
export class OpenSession {
  constructor(
    private readonly accounts: AccountStore,
    private readonly proof: PasswordProof,
    private readonly attempts: AttemptStore,
    private readonly start: StartSession,
    private readonly facts: Facts,
  ) {}

  @Answers(openSession)
  async run(request: Request, call: Call): Promise<OpenedSession> {
    const account = await this.accounts.byLogin(request.login);
    try {
      await this.proof.check({ ...request, hash: account?.passwordHash });
    } catch (error) {
      if (error instanceof DomainError) await this.tell(request, account, reasonOf(error), call);
      throw error;
    }
    if (account?.state !== 'active') {
      await this.tell(request, account, 'suspended', call);
      throw new DomainError('identity.credentials');
    }
    return this.start.run(account, request, call);
  }

  private async tell(
    { login, device }: Request,
    account: AccountRecord | undefined,
    reason: Reason,
    call: Call,
  ): Promise<void> {
    const name = this.proof.nameOf(login);
    const who = account ? { accountId: account._id } : {};
    const refused = { ...who, address: device.address, reason };
    await this.attempts.refuse(name, this.facts.of(signInRefused, account?._id ?? name, refused, call));
  }
}

function reasonOf({ code }: DomainError): Reason {
  return code === 'identity.locked' ? 'locked' : 'credentials';
}

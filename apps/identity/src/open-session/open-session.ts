import { Controller } from '@nestjs/common';
import { openSession, type OpenedSession, signInRefused } from '@nuanxin/contracts/identity';
import { type DataOf, DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { InFlight } from '../secrets/in-flight';
import { StartSession } from '../start-session/start-session';
import { type AccountRecord, AccountStore } from '../store/account-store';
import { AttemptStore } from '../store/attempt-store';
import { Facts } from '../telling/facts';
import { PasswordProof, type Verdict } from './password-proof';

type Request = RequestOf<typeof openSession>;
type Reason = DataOf<typeof signInRefused>['reason'];

/** What the audit log is told. While a name is locked, further attempts are not even written down: that would help a flood. */
const REASONS: Readonly<Partial<Record<Verdict['outcome'], Reason>>> = {
  wrong: 'credentials',
  locks: 'locked',
};

@Controller()
export class OpenSession {
  private readonly running = new InFlight<OpenedSession>();

  constructor(
    private readonly accounts: AccountStore,
    private readonly proof: PasswordProof,
    private readonly attempts: AttemptStore,
    private readonly start: StartSession,
    private readonly facts: Facts,
  ) {}

  @Answers(openSession)
  run(request: Request, call: Call): Promise<OpenedSession> {
    // Repeated while it is being answered, it shares the work: hashing is what makes signing in expensive.
    return this.running.share(JSON.stringify(request), () => this.open(request, call));
  }

  private async open(request: Request, call: Call): Promise<OpenedSession> {
    const account = await this.accounts.byLogin(request.login);
    const verdict = await this.proof.check({ ...request, hash: account?.passwordHash });
    const reason = REASONS[verdict.outcome];
    if (reason) await this.tell(request, account, reason, call);
    this.proof.demand(verdict);
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

import { Controller } from '@nestjs/common';
import { resolveSession } from '@nuanxin/contracts/identity';
import { type Caller, DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { expiryOf, rightsOf } from '@nuanxin/identity/domain';
import { Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { tokenHash } from '../secrets/hand-out';
import { type AccountRecord, AccountStore } from '../store/account-store';
import { type SessionRecord, SessionStore } from '../store/session-store';

/** Asked for every request that the gateway does not remember; rights are those of this moment. */
@Controller()
export class ResolveSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly accounts: AccountStore,
    private readonly clock: Clock,
  ) {}

  @Answers(resolveSession)
  async run({ token }: RequestOf<typeof resolveSession>): Promise<ReplyOf<typeof resolveSession>> {
    const session = await this.sessions.byToken(tokenHash(token));
    if (!session || !this.lives(session)) throw new DomainError('access.sign-in');
    const account = await this.accounts.ofSession(session.accountId);
    if (account?.state !== 'active' || account.epoch !== session.epoch)
      throw new DomainError('access.sign-in');
    await this.sessions.seen(session);
    return {
      caller: this.callerOf(account, session),
      expiresAt: expiryOf(session.kind, session.openedAt, this.clock.now()).toISOString(),
      mustChangePassword: account.mustChangePassword,
    };
  }

  private lives({ kind, openedAt, lastSeenAt, endedAt }: SessionRecord): boolean {
    return !endedAt && this.clock.until(expiryOf(kind, openedAt, lastSeenAt)) > 0;
  }

  private callerOf(account: AccountRecord, { _id: sessionId }: SessionRecord): Caller {
    const { _id: accountId, kind, name } = account;
    if (kind === 'worker') return { kind, accountId, sessionId };
    return { kind, accountId, sessionId, name, grants: rightsOf(account, this.clock.now()) };
  }
}

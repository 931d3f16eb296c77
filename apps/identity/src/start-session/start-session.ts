import { Injectable } from '@nestjs/common';
import { type OpenedSession, sessionOpened } from '@nuanxin/contracts/identity';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { expiryOf } from '@nuanxin/identity/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { HandOut, tokenHash } from '../secrets/hand-out';
import type { AccountRecord } from '../store/account-store';
import { SessionStore } from '../store/session-store';
import { SignInStore } from '../store/sign-in-store';
import { Facts } from '../telling/facts';
import { ProfileView } from '../views/profile-view';

interface SignIn {
  /** Becomes the session's id, so that the same request opens one session and is answered with one token. */
  readonly requestId: Ulid;
  readonly device: { readonly address: string; readonly agent: string };
}

/** Gives a session to somebody who has proved who they are. */
@Injectable()
export class StartSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly signIns: SignInStore,
    private readonly handOut: HandOut,
    private readonly profiles: ProfileView,
    private readonly facts: Facts,
  ) {}

  async run(account: AccountRecord, { requestId, device }: SignIn, call: Call): Promise<OpenedSession> {
    const { _id: accountId, kind, epoch, name } = account;
    const salt = this.handOut.salt();
    const hash = tokenHash(this.handOut.sessionToken(requestId, salt));
    const fresh = { _id: requestId, accountId, kind, epoch, salt, tokenHash: hash, ...device };
    const person = { accountId, sessionId: requestId };
    const caller = kind === 'worker' ? { kind, ...person } : { kind, ...person, name, grants: [] };
    const fact = this.facts.by(
      caller,
      sessionOpened,
      requestId,
      { ...person, address: device.address },
      call,
    );

    const session = await this.sessions.open(fresh, fact);
    await this.signIns.note(accountId, session.openedAt);
    return {
      token: this.handOut.sessionToken(requestId, session.salt),
      expiresAt: expiryOf(kind, session.openedAt, session.lastSeenAt).toISOString(),
      profile: await this.profiles.of(account),
    };
  }
}

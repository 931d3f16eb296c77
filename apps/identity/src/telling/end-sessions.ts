import { Injectable } from '@nestjs/common';
import { sessionEnded } from '@nuanxin/contracts/identity';
import type { DataOf, Ulid } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { SessionStore } from '../store/session-store';
import { Facts } from './facts';
import { RightsNotice } from './rights-notice';

type Reason = DataOf<typeof sessionEnded>['reason'];

/** Ends sessions, keeps the fact, and tells the gateways. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly sessions: SessionStore,
    private readonly facts: Facts,
    private readonly rights: RightsNotice,
  ) {}

  /** False when there was no such living session of the account. */
  async one(accountId: Ulid, sessionId: Ulid, reason: Reason, call: Call): Promise<boolean> {
    const fact = this.facts.of(sessionEnded, sessionId, { accountId, sessionId, reason }, call);
    const ended = await this.sessions.end(accountId, sessionId, fact);
    this.rights.tell(accountId, sessionId);
    return ended;
  }

  /** All sessions of an epoch that is over, except one. They were refused from the moment the epoch changed. */
  async all(accountId: Ulid, epoch: number, reason: Reason, call: Call, except?: Ulid): Promise<void> {
    for (const { _id } of await this.sessions.living(accountId, epoch))
      if (_id !== except) await this.one(accountId, _id, reason, call);
    this.rights.tell(accountId);
  }
}

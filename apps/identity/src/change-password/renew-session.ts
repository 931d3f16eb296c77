import { Injectable } from '@nestjs/common';
import type { Call } from '@nuanxin/platform/kernel';
import type { AccountRecord } from '../store/account-store';
import { SessionStore } from '../store/session-store';
import { EndSessions } from '../telling/end-sessions';

/** After a new password only the session in which it was given goes on. */
@Injectable()
export class RenewSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly ending: EndSessions,
  ) {}

  async run({ _id, epoch }: AccountRecord, call: Call): Promise<void> {
    const kept = 'sessionId' in call.caller ? call.caller.sessionId : undefined;
    if (kept) await this.sessions.renew(_id, kept, epoch);
    await this.ending.all(_id, epoch - 1, 'password', call, kept);
  }
}

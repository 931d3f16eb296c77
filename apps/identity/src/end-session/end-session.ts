import { Controller } from '@nestjs/common';
import { endSession } from '@nuanxin/contracts/identity';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { SessionStore } from '../store/session-store';
import { EndSessions } from '../telling/end-sessions';

@Controller()
export class EndSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly ending: EndSessions,
  ) {}

  /** One that has ended already is answered like one that ends now. */
  @Answers(endSession)
  async run({ id }: RequestOf<typeof endSession>, call: Call): Promise<ReplyOf<typeof endSession>> {
    if (!('accountId' in call.caller)) throw new DomainError('access.sign-in');
    const { accountId } = call.caller;
    if (!(await this.sessions.belongs(accountId, id))) throw new DomainError('record.absent');
    await this.ending.one(accountId, id, 'ended', call);
    return { id };
  }
}

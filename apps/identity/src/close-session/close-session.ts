import { Controller } from '@nestjs/common';
import { closeSession } from '@nuanxin/contracts/identity';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { EndSessions } from '../telling/end-sessions';

@Controller()
export class CloseSession {
  constructor(private readonly ending: EndSessions) {}

  @Answers(closeSession)
  async run(_request: RequestOf<typeof closeSession>, call: Call): Promise<ReplyOf<typeof closeSession>> {
    if (!('sessionId' in call.caller)) throw new DomainError('access.sign-in');
    const { accountId, sessionId } = call.caller;
    await this.ending.one(accountId, sessionId, 'signed-out', call);
    return { id: sessionId };
  }
}

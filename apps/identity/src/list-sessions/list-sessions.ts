import { Controller } from '@nestjs/common';
import { listSessions } from '@nuanxin/contracts/identity';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { expiryOf } from '@nuanxin/identity/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { AccountStore } from '../store/account-store';
import { SessionStore } from '../store/session-store';

@Controller()
export class ListSessions {
  constructor(
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
  ) {}

  @Answers(listSessions)
  async run(request: RequestOf<typeof listSessions>, call: Call): Promise<ReplyOf<typeof listSessions>> {
    const { after, limit } = request;
    const current = 'sessionId' in call.caller ? call.caller.sessionId : undefined;
    const { _id, epoch } = await this.accounts.own(call);
    const living = await this.sessions.living(_id, epoch);
    const rest = living.filter((each) => after === undefined || each._id < after);
    const items = rest.slice(0, limit).map((each) => ({
      id: each._id,
      openedAt: each.openedAt.toISOString(),
      lastSeenAt: each.lastSeenAt.toISOString(),
      expiresAt: expiryOf(each.kind, each.openedAt, each.lastSeenAt).toISOString(),
      address: each.address,
      agent: each.agent,
      current: each._id === current,
    }));
    const last = items.at(-1);
    return last && rest.length > limit ? { items, next: last.id } : { items };
  }
}

import { Controller } from '@nestjs/common';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { feedOpened, openFeed } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { Facts } from '../../store/facts';
import { FeedStore } from '../../store/feed-store';
import { FeedTokens } from './feed-tokens';

/** Nobody needs more: one for each device would already be many. */
const MOST = 20;

@Controller()
export class OpenFeed {
  constructor(
    private readonly feeds: FeedStore,
    private readonly tokens: FeedTokens,
    private readonly facts: Facts,
  ) {}

  @Answers(openFeed)
  async run(request: RequestOf<typeof openFeed>, call: Call): Promise<ReplyOf<typeof openFeed>> {
    const { requestId, scope } = request;
    if (call.caller.kind !== 'official') throw new DomainError('access.denied');
    const { accountId } = call.caller;
    const open = await this.feeds.openOf(accountId);
    if (open.length >= MOST && !open.some(({ _id }) => _id === requestId))
      throw new DomainError('request.too-many', { retryAfterSeconds: 60 });
    const token = this.tokens.make(requestId, accountId);
    const event = this.facts.entry(feedOpened, requestId, { feedId: requestId, accountId }, call);
    const fresh = { _id: requestId, accountId, scope, digest: this.tokens.digest(token), open: true };
    await this.feeds.insert(fresh, { requestId, body: request, events: [event] });
    return { id: requestId, path: `/api/v1/live/calendar-feeds/${token}` };
  }
}

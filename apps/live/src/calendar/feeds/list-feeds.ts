import { Controller } from '@nestjs/common';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { listFeeds } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { FeedStore } from '../../store/feed-store';

@Controller()
export class ListFeeds {
  constructor(private readonly feeds: FeedStore) {}

  @Answers(listFeeds)
  async run(_request: RequestOf<typeof listFeeds>, call: Call): Promise<ReplyOf<typeof listFeeds>> {
    if (call.caller.kind !== 'official') throw new DomainError('access.denied');
    const open = await this.feeds.openOf(call.caller.accountId);
    return {
      items: open.map(({ _id, scope, createdAt }) => ({
        id: _id,
        scope,
        openedAt: createdAt.toISOString(),
      })),
    };
  }
}

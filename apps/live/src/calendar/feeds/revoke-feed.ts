import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { feedRevoked, revokeFeed } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { ownFilter } from '@nuanxin/platform/store';
import { Facts } from '../../store/facts';
import { FeedStore } from '../../store/feed-store';

@Controller()
export class RevokeFeed {
  constructor(
    private readonly feeds: FeedStore,
    private readonly facts: Facts,
  ) {}

  @Answers(revokeFeed)
  async run(request: RequestOf<typeof revokeFeed>, call: Call): Promise<ReplyOf<typeof revokeFeed>> {
    const { requestId, id } = request;
    await this.feeds.change(id, ownFilter(call), { requestId, body: request }, (state) => {
      if (!state.open) return { next: state, events: [] };
      const event = this.facts.entry(feedRevoked, id, { feedId: id, accountId: state.accountId }, call);
      return { next: { ...state, open: false, digest: undefined }, events: [event] };
    });
    return { id };
  }
}

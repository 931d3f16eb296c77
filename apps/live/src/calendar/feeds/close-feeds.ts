import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { FeedStore } from '../../store/feed-store';

/** Ends all feeds of an account whose rights were cut: a secret given away under them must not come back with new ones. */
@Injectable()
export class CloseFeeds {
  constructor(private readonly feeds: FeedStore) {}

  /** @param eventId of what told it; heard twice, it changes nothing more */
  async run(accountId: Ulid, eventId: Ulid): Promise<void> {
    for (const { _id } of await this.feeds.openOf(accountId))
      await this.feeds.changeOwn(_id, { requestId: eventId, body: { accountId } }, (state) => ({
        next: { ...state, open: false, digest: undefined },
        events: [],
      }));
  }
}

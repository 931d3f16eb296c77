import { Controller } from '@nestjs/common';
import { type Caller, DomainError, type FileReply, type RequestOf } from '@nuanxin/contracts/kernel';
import { readFeed } from '@nuanxin/contracts/live';
import { DAY_MS } from '@nuanxin/live/domain';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';
import { type FeedState, FeedStore } from '../../store/feed-store';
import { People } from '../../store/people';
import { StreamerStore } from '../../store/streamer-store';
import { calendarText } from './calendar-text';
import { FeedTokens } from './feed-tokens';

const [BACK_MS, AHEAD_MS] = [31 * DAY_MS, 366 * DAY_MS];

/** With the rights that the account has now: a post that has run out shows nothing, though no event tells of it. */
@Controller()
export class ReadFeed {
  constructor(
    private readonly feeds: FeedStore,
    private readonly tokens: FeedTokens,
    private readonly people: People,
    private readonly streamers: StreamerStore,
    private readonly broadcasts: BroadcastStore,
    private readonly clock: Clock,
  ) {}

  @Answers(readFeed)
  async run({ token }: RequestOf<typeof readFeed>, call: Call): Promise<FileReply> {
    const feed = await this.feeds.byDigest(this.tokens.digest(token));
    if (!feed) throw new DomainError('record.absent');
    const text = calendarText(await this.shownTo(feed, call), this.clock.now());
    return {
      fileName: 'nuanxin.ics',
      mediaType: 'text/calendar; charset=utf-8',
      base64: Buffer.from(text).toString('base64'),
    };
  }

  private async shownTo({ _id, accountId, scope }: FeedState, call: Call): Promise<BroadcastRecord[]> {
    const { name, grants } = await this.people.find(accountId, call);
    const caller: Caller = { kind: 'official', accountId, sessionId: _id, name, grants };
    if (!grants.some(({ permissions }) => permissions.includes('broadcast.read')))
      throw new DomainError('record.absent');
    const reached = scopeFilter({ caller }, 'broadcast.read');
    const period = { from: this.clock.after(-BACK_MS), to: this.clock.after(AHEAD_MS) };
    if (scope === 'reach') return this.broadcasts.begin(period, reached);
    const streamer = await this.streamers.byAccount(accountId);
    return streamer ? this.broadcasts.begin(period, reached, { crew: streamer._id }) : [];
  }
}

import { command, Day, event, FileReply, Instant, query, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { BroadcastStateName } from './broadcast';

const named = z.object({ id: Ulid, name: z.string() });

/** Broadcasts that touch the days from `from` to `to`, at most 62 of them, the soonest first; cancelled ones left out. */
export const readCalendar = query({
  subject: 'live.calendar.read',
  summary: { zh: '场次日历', en: 'The calendar of broadcasts' },
  request: z.strictObject({ from: Day, to: Day, roomId: Ulid.optional(), streamerId: Ulid.optional() }),
  reply: z.object({
    items: z.array(
      z.object({
        broadcastId: Ulid,
        title: z.string(),
        state: BroadcastStateName,
        startsAt: Instant,
        endsAt: Instant,
        room: named,
        streamer: named.optional(),
      }),
    ),
  }),
  errors: [],
  access: { audience: 'official', permission: 'broadcast.read', scope: 'organization' },
  http: 'GET /live/calendar',
});

export const FeedScope = z.enum(['own', 'reach']);
export type FeedScope = z.infer<typeof FeedScope>;

/**
 * Opens an address that a phone's calendar can subscribe to: of one's own broadcasts, or of all within one's reach at the time
 * it is read. Whoever knows it can read it, so it is shown once, kept as a digest, revoked at will, and dies with the account's
 * rights.
 */
export const openFeed = command({
  subject: 'live.calendar-feed.open',
  summary: { zh: '生成日历订阅地址', en: 'Open a calendar feed' },
  request: z.strictObject({ requestId: Ulid, scope: FeedScope }),
  /** `path` begins at the root of the site. */
  reply: z.object({ id: Ulid, path: z.string() }),
  errors: [],
  access: { audience: 'official', permission: 'broadcast.read', scope: 'self' },
  http: 'POST /live/calendar-feeds',
});

export const listFeeds = query({
  subject: 'live.calendar-feed.list',
  summary: { zh: '本人的日历订阅', en: 'One’s own calendar feeds' },
  request: z.strictObject({}),
  reply: z.object({ items: z.array(z.object({ id: Ulid, scope: FeedScope, openedAt: Instant })) }),
  errors: [],
  access: { audience: 'official', permission: 'broadcast.read', scope: 'self' },
  http: 'GET /live/calendar-feeds',
});

export const revokeFeed = command({
  subject: 'live.calendar-feed.revoke',
  summary: { zh: '停用日历订阅', en: 'Revoke a calendar feed' },
  request: z.strictObject({ requestId: Ulid, id: Ulid }),
  reply: z.object({ id: Ulid }),
  errors: [],
  access: { audience: 'official', permission: 'broadcast.read', scope: 'self' },
  http: 'DELETE /live/calendar-feeds/:id',
});

/** Asked by calendars, which sign in nowhere: the token is the right. */
export const readFeed = query({
  subject: 'live.calendar-feed.read',
  summary: { zh: '日历订阅内容', en: 'The calendar behind a feed' },
  request: z.strictObject({ token: z.string().regex(/^[\w-]{43}$/, 'token') }),
  reply: FileReply,
  errors: [],
  access: { audience: 'public', scope: 'none' },
  http: 'GET /live/calendar-feeds/:token',
});

const feedFact = z.object({ feedId: Ulid, accountId: Ulid });

export const feedOpened = event({
  type: 'live.calendar-feed.opened',
  summary: { zh: '日历订阅已生成', en: 'A calendar feed was opened' },
  data: feedFact,
  delivery: 'one',
});

export const feedRevoked = event({
  type: 'live.calendar-feed.revoked',
  summary: { zh: '日历订阅已停用', en: 'A calendar feed was revoked' },
  data: feedFact,
  delivery: 'one',
});

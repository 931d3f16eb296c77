import { command, event, Instant, page, PageRequest, query, Revision, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { Broadcast } from './broadcast';

const replayFields = {
  id: Ulid,
  title: z.string(),
  organization: z.string(),
  wentOnAirAt: Instant,
  /** How long it plays; time without a picture is left out. */
  seconds: z.number(),
};

/** From here on a part of the run of show, or a product, was on. */
export const Chapter = z.object({ title: z.string(), productId: Ulid.optional(), atSeconds: z.number() });
export type Chapter = z.infer<typeof Chapter>;

/** An ended broadcast as it can be watched again. */
export const Replay = z
  .object({
    ...replayFields,
    /** Path of the recording's playlist below the site's root, signed, good until `playbackExpiresAt`. */
    playback: z.string(),
    playbackExpiresAt: Instant,
    /** In the order in which they play. */
    chapters: z.array(Chapter),
  })
  .meta({ id: 'Replay' });
export type Replay = z.infer<typeof Replay>;

export const listReplays = query({
  subject: 'live.replay.list',
  summary: { zh: '直播回放', en: 'Broadcasts to watch again, the newest first' },
  request: z.strictObject(PageRequest),
  reply: page(z.object(replayFields)),
  errors: [],
  access: { audience: 'public', scope: 'none' },
  http: 'GET /live/replays',
});

export const readReplay = query({
  subject: 'live.replay.read',
  summary: { zh: '观看回放', en: 'Watch a broadcast again' },
  request: z.strictObject({ id: Ulid }),
  reply: Replay,
  errors: [],
  access: { audience: 'public', scope: 'none' },
  http: 'GET /live/replays/:id',
});

/** Takes a replay from the public or gives it back; a path that was given out before opens nothing any more. */
export const hideReplay = command({
  subject: 'live.replay.hide',
  summary: { zh: '隐藏或公开回放', en: 'Hide a replay, or show it again' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision, hidden: z.boolean() }),
  reply: Broadcast,
  errors: ['live.no-replay'],
  access: { audience: 'official', permission: 'broadcast.plan', scope: 'organization' },
  http: 'POST /live/broadcasts/:id/replay',
});

const replayFact = z.object({ broadcastId: Ulid, title: z.string(), organizationId: Ulid });

export const replayHidden = event({
  type: 'live.replay.hidden',
  summary: { zh: '回放已隐藏', en: 'A replay was hidden' },
  data: replayFact,
  delivery: 'one',
});

export const replayShown = event({
  type: 'live.replay.shown',
  summary: { zh: '回放已公开', en: 'A replay was shown again' },
  data: replayFact,
  delivery: 'one',
});

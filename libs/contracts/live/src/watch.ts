import { Fen, Instant, query, tick, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { Offer } from './broadcast';
import { Comment, QuestionGroup, ViewerComment } from './comment';
import { OrderStateName, SalesTotals } from './order';
import { Prompt } from './prompts';
import { CurrentSegment } from './run-of-show';

/** A broadcast as viewers see it. */
export const Showing = z
  .object({
    id: Ulid,
    title: z.string(),
    organization: z.string(),
    state: z.enum(['ready', 'on-air', 'interrupted', 'ended']),
    startsAt: Instant,
    pickUpPoint: z.string().optional(),
    showing: Ulid.optional(),
    /** It is over and can be watched again; absent while it cannot. */
    replayed: z.literal(true).optional(),
    offers: z.array(Offer.omit({ supplier: true }).extend({ supplier: z.string() })),
    /** Path of the HLS playlist below the site's root, signed, good until `playbackExpiresAt`; absent with no picture. */
    playback: z.string().optional(),
    playbackExpiresAt: Instant.optional(),
  })
  .meta({ id: 'Showing' });
export type Showing = z.infer<typeof Showing>;

/** What is on air now and what comes next, on air first. */
export const listShowings = query({
  subject: 'live.showing.list',
  summary: { zh: '正在直播与预告', en: 'On air now and coming up' },
  request: z.strictObject({}),
  reply: z.object({
    items: z.array(Showing.omit({ offers: true, playback: true, playbackExpiresAt: true })),
  }),
  errors: [],
  access: { audience: 'public', scope: 'none' },
  http: 'GET /live/showings',
});

export const readShowing = query({
  subject: 'live.showing.read',
  summary: { zh: '观看直播', en: 'Watch a broadcast' },
  request: z.strictObject({ id: Ulid }),
  reply: Showing,
  errors: [],
  access: { audience: 'public', scope: 'none' },
  http: 'GET /live/showings/:id',
});

/** The console's own playback path, good before going on air too. */
export const readPreview = query({
  subject: 'live.preview.read',
  summary: { zh: '直播预览', en: 'The picture as the studio sees it' },
  request: z.strictObject({ id: Ulid }),
  reply: z.object({ playback: z.string().optional(), playbackExpiresAt: Instant.optional() }),
  errors: [],
  access: { audience: 'official', permission: 'broadcast.read', scope: 'organization' },
  http: 'GET /live/broadcasts/:id/preview',
});

/** What changes twice a second, for everybody who watches. Whole, never a difference: the newest one is the truth. */
const audienceTick = z.object({
  broadcastId: Ulid,
  /** Rises by one with each tick of a broadcast; a gap tells the screen to ask for a snapshot. */
  seq: z.int(),
  at: Instant,
  state: z.enum(['planned', 'ready', 'on-air', 'interrupted', 'ended', 'cancelled']),
  showing: Ulid.optional(),
  viewers: z.int(),
  stock: z.record(z.string(), z.object({ left: z.int(), sold: z.int(), priceFen: Fen })),
  /** The newest 30 that everybody may read, oldest first. */
  comments: z.array(ViewerComment),
  /**
   * From when on which product was shown, the last five changes, by the clock of the platform as the program date and time of
   * the picture is: what is shown beside a picture follows the picture, which comes seconds later than the tick.
   */
  showings: z.array(z.object({ productId: Ulid.optional(), at: Instant })),
});
export type AudienceTick = z.infer<typeof audienceTick>;

/** The newest orders as the studio's ticker shows them; merged by `orderId`. */
const TickerOrder = z.object({
  orderId: Ulid,
  productName: z.string(),
  quantity: z.int(),
  totalFen: Fen,
  buyer: z.string(),
  at: Instant,
  state: OrderStateName,
});

const studioTick = audienceTick.extend({
  /** The newest 50 in all states, oldest first. */
  comments: z.array(Comment),
  /** At most ten, unanswered ones first, then the most asked. */
  questions: z.array(QuestionGroup),
  /** What the streamer should know now, the most pressing first. */
  prompts: z.array(Prompt),
  picture: z.enum(['none', 'arriving']),
  goalFen: Fen,
  totals: SalesTotals,
  /** The part of the run of show that is on now. */
  segment: CurrentSegment.optional(),
  /** At most 30, newest first. */
  orders: z.array(TickerOrder),
});
export type StudioTick = z.infer<typeof studioTick>;

export const readAudienceSnapshot = query({
  subject: 'live.audience.read',
  summary: { zh: '观众端实时快照', en: 'The audience tick of this moment' },
  request: z.strictObject({ id: Ulid }),
  reply: audienceTick,
  errors: [],
  access: { audience: 'public', scope: 'none' },
  http: 'GET /live/showings/:id/tick',
});

export const readStudioSnapshot = query({
  subject: 'live.studio.read',
  summary: { zh: '工作台实时快照', en: 'The studio tick of this moment' },
  request: z.strictObject({ id: Ulid }),
  reply: studioTick,
  errors: [],
  access: { audience: 'official', permission: 'broadcast.read', scope: 'organization' },
  http: 'GET /live/broadcasts/:id/tick',
});

export const audienceTicked = tick({
  type: 'live.audience',
  summary: { zh: '观众端实时数据', en: 'Viewers, stock and product on air' },
  data: audienceTick,
  snapshot: readAudienceSnapshot,
  access: { audience: 'public', scope: 'none' },
});

export const studioTicked = tick({
  type: 'live.studio',
  summary: { zh: '直播工作台实时数据', en: 'Sales, orders and goal for the studio' },
  data: studioTick,
  snapshot: readStudioSnapshot,
  access: { audience: 'official', permission: 'broadcast.read', scope: 'organization' },
});

/** Each gateway says every second how many sockets watch a broadcast; live adds them up and forgets a gateway after 5 s. */
export const viewersCounted = tick({
  type: 'gateway.viewers',
  summary: { zh: '网关观众数', en: 'Viewers connected to one gateway' },
  data: z.object({ broadcastId: Ulid, gatewayId: z.string(), viewers: z.int().min(0) }),
  access: { audience: 'service', callers: ['live'], scope: 'none' },
});

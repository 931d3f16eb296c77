import {
  command,
  event,
  Fen,
  Instant,
  line,
  page,
  PageRequest,
  query,
  Revision,
  Ulid,
} from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { PlannedClaim } from './claim';
import { SalesTotals } from './order';
import { CurrentSegment, Segment } from './run-of-show';
import { BROADCAST_MOVES, type BroadcastState, READINESS_RULES, type ReadinessRule } from './broadcast-moves';

const states = Object.keys(BROADCAST_MOVES) as [BroadcastState, ...BroadcastState[]];
export const BroadcastStateName = z.enum(states);
export const ReadinessRuleName = z.enum(Object.keys(READINESS_RULES) as [ReadinessRule, ...ReadinessRule[]]);

/** One product as it is sold in one broadcast: its price there, and the pieces set aside. */
const plannedOffer = {
  productId: Ulid,
  priceFen: Fen.min(1),
  quantity: z.int().min(1).max(1_000_000),
  limitPerBuyer: z.int().min(1).max(999),
};

export const Offer = z
  .object({
    ...plannedOffer,
    name: z.string(),
    unit: z.string(),
    pictureId: Ulid.optional(),
    supplier: z.string(),
    ruralAid: z.boolean(),
    left: z.int(),
    sold: z.int(),
  })
  .meta({ id: 'Offer' });
export type Offer = z.infer<typeof Offer>;

const planFields = {
  title: line(60, 2),
  roomId: Ulid,
  startsAt: Instant,
  endsAt: Instant,
  goalFen: Fen,
  /** What it is expected to cost: people, room, promotion. */
  costFen: Fen.default(0),
  /** Streamers by the id of their record; whoever holds `broadcast.run` within reach may run it too. */
  streamerId: Ulid.optional(),
  mentorId: Ulid.optional(),
  juniorIds: z.array(Ulid).max(2).default([]),
  pickUpPoint: line(100).optional(),
  offers: z.array(z.strictObject(plannedOffer)).max(50),
  segments: z.array(Segment).max(40).default([]),
};

const CrewMember = z.object({ id: Ulid, name: z.string() });

/** As the console sees it. */
export const Broadcast = z
  .object({
    id: Ulid,
    organization: z.object({ id: Ulid, name: z.string() }),
    title: z.string(),
    room: z.object({ id: Ulid, name: z.string(), place: z.string() }),
    startsAt: Instant,
    endsAt: Instant,
    goalFen: Fen,
    costFen: Fen,
    streamer: CrewMember.optional(),
    mentor: CrewMember.optional(),
    juniors: z.array(CrewMember),
    pickUpPoint: z.string().optional(),
    offers: z.array(Offer),
    /** In lists without their scripts. */
    segments: z.array(Segment),
    segment: CurrentSegment.optional(),
    state: BroadcastStateName,
    /** With what breaks a rule about what is said, where that is why it is not met. */
    checks: z.array(
      z.object({
        rule: ReadinessRuleName,
        passed: z.boolean(),
        claims: z.array(PlannedClaim).optional(),
      }),
    ),
    showing: Ulid.optional(),
    hasKey: z.boolean(),
    picture: z.enum(['none', 'arriving']),
    wentOnAirAt: Instant.optional(),
    endedAt: Instant.optional(),
    totals: SalesTotals,
    /** Its recording, until it is removed; `hidden` from the public. */
    replay: z.object({ seconds: z.number(), until: Instant, hidden: z.boolean() }).optional(),
    revision: Revision,
  })
  .meta({ id: 'Broadcast' });
export type Broadcast = z.infer<typeof Broadcast>;

export const listBroadcasts = query({
  subject: 'live.broadcast.list',
  summary: { zh: '直播场次列表', en: 'Broadcasts within one’s reach, newest slot first' },
  request: z.strictObject({
    ...PageRequest,
    state: BroadcastStateName.optional(),
    search: z.string().trim().max(40).optional(),
  }),
  reply: page(Broadcast),
  errors: [],
  access: { audience: 'official', permission: 'broadcast.read', scope: 'organization' },
  http: 'GET /live/broadcasts',
});

export const readBroadcast = query({
  subject: 'live.broadcast.read',
  summary: { zh: '直播场次详情', en: 'One broadcast' },
  request: z.strictObject({ id: Ulid }),
  reply: Broadcast,
  errors: [],
  access: { audience: 'official', permission: 'broadcast.read', scope: 'organization' },
  http: 'GET /live/broadcasts/:id',
});

export const planBroadcast = command({
  subject: 'live.broadcast.plan',
  summary: { zh: '安排直播', en: 'Plan a broadcast' },
  request: z.strictObject({ requestId: Ulid, organizationId: Ulid, ...planFields }),
  reply: Broadcast,
  errors: ['live.slot-taken', 'live.person-taken', 'live.sold-out'],
  access: { audience: 'official', permission: 'broadcast.plan', scope: 'organization' },
  http: 'POST /live/broadcasts',
});

/**
 * Enters a broadcast that took place before the county worked with this platform, or elsewhere: its orders are imported, settled and
 * reported like those of any other. Nothing is set aside and no room is taken. Begin and end are those of the show itself.
 */
export const recordBroadcast = command({
  subject: 'live.broadcast.record',
  summary: { zh: '补录历史场次', en: 'Enter a broadcast of the past' },
  request: z.strictObject({ requestId: Ulid, organizationId: Ulid, ...planFields }),
  reply: Broadcast,
  errors: [],
  access: { audience: 'official', permission: 'broadcast.plan', scope: 'organization' },
  http: 'POST /live/past-broadcasts',
});

/** A new broadcast with the products, crew and run of show of an earlier one, without what is no longer there. */
export const copyBroadcast = command({
  subject: 'live.broadcast.copy',
  summary: { zh: '复制场次安排', en: 'Plan a broadcast like an earlier one' },
  request: z.strictObject({
    requestId: Ulid,
    id: Ulid,
    startsAt: Instant,
    endsAt: Instant,
    roomId: Ulid,
  }),
  reply: Broadcast,
  errors: ['live.slot-taken', 'live.person-taken', 'live.sold-out'],
  access: { audience: 'official', permission: 'broadcast.plan', scope: 'organization' },
  http: 'POST /live/broadcasts/:id/copies',
});

const onBroadcast = { requestId: Ulid, id: Ulid, revision: Revision };

/** While planned or ready; a ready one becomes planned again and must be checked anew. */
export const changeBroadcast = command({
  subject: 'live.broadcast.change',
  summary: { zh: '修改直播安排', en: 'Change the plan' },
  request: z.strictObject({ ...onBroadcast, ...planFields }),
  reply: Broadcast,
  errors: ['live.move', 'live.slot-taken', 'live.person-taken', 'live.sold-out'],
  access: { audience: 'official', permission: 'broadcast.plan', scope: 'organization' },
  http: 'PUT /live/broadcasts/:id',
});

/** Runs the check list; `live.not-ready` names the failing rules in `reasons`. */
export const checkBroadcast = command({
  subject: 'live.broadcast.check',
  summary: { zh: '开播检查', en: 'Check a plan and make it ready' },
  request: z.strictObject(onBroadcast),
  reply: Broadcast,
  errors: ['live.move', 'live.not-ready'],
  access: { audience: 'official', permission: 'broadcast.run', scope: 'organization' },
  http: 'POST /live/broadcasts/:id/check',
});

/** Needs a picture arriving; from now on viewers see it and may buy. */
export const startBroadcast = command({
  subject: 'live.broadcast.start',
  summary: { zh: '开播', en: 'Go on air' },
  request: z.strictObject(onBroadcast),
  reply: Broadcast,
  errors: ['live.move', 'live.no-picture'],
  access: { audience: 'official', permission: 'broadcast.run', scope: 'organization' },
  http: 'POST /live/broadcasts/:id/start',
});

/** Ends sales and the stream, revokes the key and returns unsold pieces to their products. Cannot be undone. */
export const endBroadcast = command({
  subject: 'live.broadcast.end',
  summary: { zh: '下播', en: 'End the broadcast' },
  request: z.strictObject(onBroadcast),
  reply: Broadcast,
  errors: ['live.move'],
  access: { audience: 'official', permission: 'broadcast.run', scope: 'organization' },
  http: 'POST /live/broadcasts/:id/end',
});

export const cancelBroadcast = command({
  subject: 'live.broadcast.cancel',
  summary: { zh: '取消直播', en: 'Cancel a broadcast that has not been on air' },
  request: z.strictObject(onBroadcast),
  reply: Broadcast,
  errors: ['live.move'],
  access: { audience: 'official', permission: 'broadcast.plan', scope: 'organization' },
  http: 'POST /live/broadcasts/:id/cancel',
});

/** Sets the product that viewers see first; none when `productId` is left out. */
export const showProduct = command({
  subject: 'live.product.show',
  summary: { zh: '切换讲解商品', en: 'Put a product on air' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, productId: Ulid.optional() }),
  reply: Broadcast,
  errors: ['live.not-on-sale'],
  access: { audience: 'official', permission: 'broadcast.run', scope: 'organization' },
  http: 'POST /live/broadcasts/:id/showing',
});

/**
 * Begins a part of the run of show: its product is put on air, its price and limit hold from now on, also for buyers who look
 * later. Without `segmentId` no part is on.
 */
export const startSegment = command({
  subject: 'live.segment.start',
  summary: { zh: '进入串场环节', en: 'Begin a part of the run of show' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, segmentId: Ulid.optional() }),
  reply: Broadcast,
  errors: ['live.move'],
  access: { audience: 'official', permission: 'broadcast.run', scope: 'organization' },
  http: 'POST /live/broadcasts/:id/segment',
});

const broadcastFact = z.object({ broadcastId: Ulid, title: z.string(), organizationId: Ulid });
const fact = (type: `live.broadcast.${string}`, zh: string, en: string) =>
  event({ type, summary: { zh, en }, data: broadcastFact, delivery: 'one' });

export const broadcastPlanned = fact('live.broadcast.planned', '直播已安排', 'A broadcast was planned');
export const broadcastRecorded = fact(
  'live.broadcast.recorded',
  '历史场次已补录',
  'A broadcast of the past was entered',
);
export const broadcastChanged = fact('live.broadcast.changed', '直播安排已修改', 'A plan was changed');
export const broadcastReadied = fact(
  'live.broadcast.readied',
  '直播检查通过',
  'A broadcast passed its check',
);
export const broadcastStarted = fact('live.broadcast.started', '直播已开播', 'A broadcast went on air');
export const broadcastInterrupted = fact(
  'live.broadcast.interrupted',
  '直播信号中断',
  'The picture was lost',
);
export const broadcastResumed = fact('live.broadcast.resumed', '直播信号恢复', 'The picture came back');
/** With the time on air, of which a recording may be kept. */
export const broadcastEnded = event({
  type: 'live.broadcast.ended',
  summary: { zh: '直播已结束', en: 'A broadcast ended' },
  data: broadcastFact.extend({ onAir: z.object({ from: Instant, to: Instant }).optional() }),
  delivery: 'one',
});
export const broadcastCancelled = fact('live.broadcast.cancelled', '直播已取消', 'A broadcast was cancelled');

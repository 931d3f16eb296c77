import {
  command,
  Day,
  event,
  line,
  page,
  PageRequest,
  query,
  Revision,
  Ulid,
} from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { STREAMER_REQUIREMENTS, STREAMER_STAGES } from './streamer-stages';

type Keys<T> = [keyof T, ...(keyof T)[]];
export const StreamerStageName = z.enum(Object.keys(STREAMER_STAGES) as Keys<typeof STREAMER_STAGES>);
const RequirementName = z.enum(Object.keys(STREAMER_REQUIREMENTS) as Keys<typeof STREAMER_REQUIREMENTS>);

const Training = z.object({ id: Ulid, at: Day, topic: line(60, 2), hours: z.number().min(0.5).max(200) });

/** The most a streamer works in a week; nobody may be given more than the law allows. */
const limits = {
  weeklyHoursLimit: z.int().min(1).max(44).default(24),
  nightHoursLimit: z.int().min(0).max(24).default(8),
};

export const Streamer = z
  .object({
    ...limits,
    id: Ulid,
    accountId: Ulid,
    name: z.string(),
    organization: z.object({ id: Ulid, name: z.string() }),
    stage: StreamerStageName,
    mentor: z.object({ id: Ulid, name: z.string() }).optional(),
    /** How many the streamer looks after. */
    juniors: z.int(),
    trainings: z.array(Training),
    since: Day,
    revision: Revision,
  })
  .meta({ id: 'Streamer' });
export type Streamer = z.infer<typeof Streamer>;

/** With the moves that the stage allows and what each still lacks. */
export const StreamerDetails = Streamer.extend({
  broadcasts: z.int(),
  moves: z.array(z.object({ stage: StreamerStageName, missing: z.array(RequirementName) })),
}).meta({ id: 'StreamerDetails' });
export type StreamerDetails = z.infer<typeof StreamerDetails>;

export const listStreamers = query({
  subject: 'live.streamer.list',
  summary: { zh: '主播列表', en: 'Streamers within one’s reach' },
  request: z.strictObject({
    ...PageRequest,
    stage: StreamerStageName.optional(),
    search: z.string().trim().max(40).optional(),
  }),
  reply: page(Streamer),
  errors: [],
  access: { audience: 'official', permission: 'streamer.read', scope: 'organization' },
  http: 'GET /live/streamers',
});

export const readStreamer = query({
  subject: 'live.streamer.read',
  summary: { zh: '主播详情', en: 'One streamer' },
  request: z.strictObject({ id: Ulid }),
  reply: StreamerDetails,
  errors: [],
  access: { audience: 'official', permission: 'streamer.read', scope: 'organization' },
  http: 'GET /live/streamers/:id',
});

const manage = { audience: 'official', permission: 'streamer.manage', scope: 'organization' } as const;

/** Enters somebody who has an account of the console, at the stage they have reached; further moves follow the table. */
export const addStreamer = command({
  subject: 'live.streamer.add',
  summary: { zh: '登记主播', en: 'Enter a streamer' },
  request: z.strictObject({
    requestId: Ulid,
    organizationId: Ulid,
    accountId: Ulid,
    stage: StreamerStageName.exclude(['left']).default('trainee'),
    since: Day,
    ...limits,
  }),
  reply: StreamerDetails,
  errors: ['live.streamer-exists'],
  access: manage,
  http: 'POST /live/streamers',
});

const onStreamer = { requestId: Ulid, id: Ulid, revision: Revision };

export const changeStreamer = command({
  subject: 'live.streamer.change',
  summary: { zh: '修改主播工时上限', en: 'Change the limits of a streamer’s hours' },
  request: z.strictObject({ ...onStreamer, ...limits }),
  reply: StreamerDetails,
  errors: [],
  access: manage,
  http: 'PUT /live/streamers/:id',
});

/** At most 200 each; `requestId` becomes the training's id. */
export const addTraining = command({
  subject: 'live.streamer.train',
  summary: { zh: '登记培训', en: 'Enter a training' },
  request: z.strictObject({
    ...onStreamer,
    at: Day,
    topic: Training.shape.topic,
    hours: Training.shape.hours,
  }),
  reply: StreamerDetails,
  errors: [],
  access: manage,
  http: 'POST /live/streamers/:id/trainings',
});

/** `live.streamer-move` names what is missing in `reasons`, or nothing where the table knows no such move. */
export const moveStage = command({
  subject: 'live.streamer.move',
  summary: { zh: '调整主播阶段', en: 'Move a streamer to another stage' },
  request: z.strictObject({ ...onStreamer, stage: StreamerStageName }),
  reply: StreamerDetails,
  errors: ['live.streamer-move'],
  access: manage,
  http: 'POST /live/streamers/:id/stage',
});

/** Without `mentorId` nobody looks after the streamer any more. */
export const assignMentor = command({
  subject: 'live.streamer.mentor',
  summary: { zh: '指定带教导师', en: 'Put a streamer in a mentor’s care' },
  request: z.strictObject({ ...onStreamer, mentorId: Ulid.optional() }),
  reply: StreamerDetails,
  errors: ['live.mentor-full', 'live.not-a-mentor'],
  access: manage,
  http: 'POST /live/streamers/:id/mentor',
});

const streamerFact = z.object({ streamerId: Ulid, accountId: Ulid, stage: StreamerStageName });
const fact = (type: `live.streamer.${string}`, zh: string, en: string) =>
  event({ type, summary: { zh, en }, data: streamerFact, delivery: 'one' });

export const streamerAdded = fact('live.streamer.added', '主播已登记', 'A streamer was entered');
export const streamerChanged = fact(
  'live.streamer.changed',
  '主播信息已修改',
  'Limits, trainings or mentor of a streamer were changed',
);
export const streamerMoved = fact(
  'live.streamer.moved',
  '主播阶段已调整',
  'A streamer moved to another stage',
);

import {
  command,
  Day,
  event,
  Instant,
  line,
  page,
  PageRequest,
  query,
  Revision,
  Ulid,
} from '@nuanxin/contracts/kernel';
import * as z from 'zod';

const roomFields = {
  name: line(40, 2),
  /** Where it is, as people find it. */
  place: line(100, 2),
  equipment: z.string().trim().max(500).default(''),
};

export const Room = z
  .object({
    ...roomFields,
    id: Ulid,
    organization: z.object({ id: Ulid, name: z.string() }),
    retired: z.boolean(),
    revision: Revision,
  })
  .meta({ id: 'Room' });
export type Room = z.infer<typeof Room>;

/** All of the county: whoever plans for a township books the rooms of others too. */
export const listRooms = query({
  subject: 'live.room.list',
  summary: { zh: '直播间列表', en: 'Rooms to broadcast from' },
  request: z.strictObject({ ...PageRequest, retired: z.stringbool().or(z.boolean()).default(false) }),
  reply: page(Room),
  errors: [],
  access: { audience: 'official', permission: 'broadcast.read', scope: 'none' },
  http: 'GET /live/rooms',
});

export const readRoom = query({
  subject: 'live.room.read',
  summary: { zh: '直播间详情', en: 'One room' },
  request: z.strictObject({ id: Ulid }),
  reply: Room,
  errors: [],
  access: { audience: 'official', permission: 'broadcast.read', scope: 'none' },
  http: 'GET /live/rooms/:id',
});

/** When the room is taken on a day; which broadcast takes it only where the caller may see that one. */
export const readRoomBookings = query({
  subject: 'live.room.bookings',
  summary: { zh: '直播间当日占用', en: 'When a room is taken on a day' },
  request: z.strictObject({ id: Ulid, day: Day }),
  reply: z.object({
    items: z.array(
      z.object({
        startsAt: Instant,
        endsAt: Instant,
        broadcast: z.object({ id: Ulid, title: z.string() }).optional(),
      }),
    ),
  }),
  errors: [],
  access: { audience: 'official', permission: 'broadcast.read', scope: 'none' },
  http: 'GET /live/rooms/:id/bookings',
});

export const addRoom = command({
  subject: 'live.room.add',
  summary: { zh: '新增直播间', en: 'Add a room' },
  request: z.strictObject({ requestId: Ulid, organizationId: Ulid, ...roomFields }),
  reply: Room,
  errors: [],
  access: { audience: 'official', permission: 'room.manage', scope: 'organization' },
  http: 'POST /live/rooms',
});

const onRoom = { requestId: Ulid, id: Ulid, revision: Revision };

/** Broadcasts that take place there are told the new name and place. */
export const changeRoom = command({
  subject: 'live.room.change',
  summary: { zh: '修改直播间', en: 'Change a room' },
  request: z.strictObject({ ...onRoom, ...roomFields }),
  reply: Room,
  errors: [],
  access: { audience: 'official', permission: 'room.manage', scope: 'organization' },
  http: 'PUT /live/rooms/:id',
});

export const retireRoom = command({
  subject: 'live.room.retire',
  summary: { zh: '停用直播间', en: 'Retire a room; it can be brought back' },
  request: z.strictObject(onRoom),
  reply: Room,
  errors: ['live.room-in-use'],
  access: { audience: 'official', permission: 'room.manage', scope: 'organization' },
  http: 'POST /live/rooms/:id/retire',
});

export const restoreRoom = command({
  subject: 'live.room.restore',
  summary: { zh: '恢复直播间', en: 'Bring a retired room back' },
  request: z.strictObject(onRoom),
  reply: Room,
  errors: [],
  access: { audience: 'official', permission: 'room.manage', scope: 'organization' },
  http: 'POST /live/rooms/:id/restore',
});

const roomFact = z.object({ roomId: Ulid, name: z.string(), place: z.string() });
const fact = (type: `live.room.${string}`, zh: string, en: string) =>
  event({ type, summary: { zh, en }, data: roomFact, delivery: 'one' });

export const roomAdded = fact('live.room.added', '直播间已新增', 'A room was added');
export const roomChanged = fact('live.room.changed', '直播间已修改', 'A room was changed');
export const roomRetired = fact('live.room.retired', '直播间已停用', 'A room was retired');
export const roomRestored = fact('live.room.restored', '直播间已恢复', 'A room was brought back');

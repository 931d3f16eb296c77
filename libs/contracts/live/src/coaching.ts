import { command, event, Instant, line, query, tick, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

/** How a note is meant: the streamer sees it at a glance. */
export const NOTE_TONES = {
  praise: { zh: '鼓励', en: 'Well done' },
  hint: { zh: '提示', en: 'Hint' },
  urgent: { zh: '马上改', en: 'Right now' },
} as const;
export type NoteTone = keyof typeof NOTE_TONES;
export const NoteToneName = z.enum(Object.keys(NOTE_TONES) as [NoteTone, ...NoteTone[]]);

/**
 * What a mentor says to the streamer while on air. Only they read it, and whoever supervises them with `coach-note.read`: see
 * `mayReadNotes` in the rules of live. To all others the notes of a broadcast look like something that does not exist.
 */
export const CoachNote = z
  .object({
    id: Ulid,
    broadcastId: Ulid,
    author: z.string(),
    text: z.string(),
    tone: NoteToneName,
    at: Instant,
    readAt: Instant.optional(),
  })
  .meta({ id: 'CoachNote' });
export type CoachNote = z.infer<typeof CoachNote>;

export const writeNote = command({
  subject: 'live.coach-note.write',
  summary: { zh: '给主播留言', en: 'Write a note to the streamer' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, text: line(200), tone: NoteToneName }),
  reply: CoachNote,
  errors: ['live.move'],
  access: { audience: 'official', permission: 'broadcast.coach', scope: 'organization' },
  http: 'POST /live/broadcasts/:id/notes',
});

const notesTick = z.object({
  broadcastId: Ulid,
  seq: z.int(),
  at: Instant,
  /** The newest 20, newest first. */
  notes: z.array(CoachNote),
});

export const readNotes = query({
  subject: 'live.coach-note.list',
  summary: { zh: '查看导师留言', en: 'The notes to the streamer of this moment' },
  request: z.strictObject({ id: Ulid }),
  reply: notesTick,
  errors: [],
  access: { audience: 'official', permission: 'broadcast.read', scope: 'organization' },
  http: 'GET /live/broadcasts/:id/notes',
});

export const notesTicked = tick({
  type: 'live.coach-notes',
  summary: { zh: '导师留言实时数据', en: 'Notes to the streamer as they come' },
  data: notesTick,
  snapshot: readNotes,
  access: { audience: 'official', permission: 'broadcast.read', scope: 'organization' },
});

export const markNoteRead = command({
  subject: 'live.coach-note.read',
  summary: { zh: '主播已读留言', en: 'The streamer has read a note' },
  request: z.strictObject({ requestId: Ulid, id: Ulid }),
  reply: CoachNote,
  errors: [],
  access: { audience: 'official', permission: 'broadcast.run', scope: 'organization' },
  http: 'POST /live/notes/:id/read',
});

export const coachNoteWritten = event({
  type: 'live.coach-note.written',
  summary: { zh: '导师已留言', en: 'A mentor wrote a note' },
  data: z.object({ noteId: Ulid, broadcastId: Ulid, tone: NoteToneName }),
  delivery: 'one',
});

import { command, event, Instant, line, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

/** How a note is meant: the streamer sees it at a glance. */
export const NOTE_TONES = {
  praise: { zh: '鼓励', en: 'Well done' },
  hint: { zh: '提示', en: 'Hint' },
  urgent: { zh: '马上改', en: 'Right now' },
} as const;
export type NoteTone = keyof typeof NOTE_TONES;
export const NoteToneName = z.enum(Object.keys(NOTE_TONES) as [NoteTone, ...NoteTone[]]);

/** What a mentor says to the streamer while on air. It is seen in the studio and never by viewers. */
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

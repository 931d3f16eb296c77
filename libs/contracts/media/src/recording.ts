import { event, Instant, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

/** A stretch of a recording without a gap: the moment of its first picture, and how long it plays. */
export const RecordedSpan = z.object({ startedAt: Instant, seconds: z.number() });
export type RecordedSpan = z.infer<typeof RecordedSpan>;

/** What was seen of an ended broadcast can be watched again until it is removed. Spans follow each other as they play. */
export const recordingKept = event({
  type: 'media.recording.kept',
  summary: { zh: '直播录像已保存', en: 'The recording of a broadcast is kept' },
  data: z.object({ broadcastId: Ulid, spans: z.array(RecordedSpan), until: Instant }),
  delivery: 'one',
});

export const recordingRemoved = event({
  type: 'media.recording.removed',
  summary: { zh: '直播录像已清理', en: 'The recording of a broadcast was removed' },
  data: z.object({ broadcastId: Ulid }),
  delivery: 'one',
});

import type { Replay } from '@nuanxin/contracts/live';
import type { BroadcastRecord, Recording } from '../../store/broadcast-record';

/** A broadcast that can be watched again. */
export interface Replayed extends BroadcastRecord {
  readonly wentOnAirAt: Date;
  readonly recording: Recording;
}

/** Whether the public may watch it again now. */
export function isReplayed(record: BroadcastRecord, now: Date): record is Replayed {
  const { replayed, recording, wentOnAirAt } = record;
  return replayed === true && recording !== undefined && wentOnAirAt !== undefined && recording.until > now;
}

export function announcedReplay(
  record: Replayed,
): Omit<Replay, 'playback' | 'playbackExpiresAt' | 'chapters'> {
  const { _id: id, title, organization, wentOnAirAt, recording } = record;
  return {
    id,
    title,
    organization: organization.name,
    wentOnAirAt: wentOnAirAt.toISOString(),
    seconds: recording.seconds,
  };
}

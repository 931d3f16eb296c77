import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a path opens: the picture of now, or what was recorded of it. */
export type Playable = 'live' | 'recording';

const PLAYLIST = { live: 'index.m3u8', recording: 'recording.m3u8' } as const;

function signature(secret: string, subject: string, expires: number): Buffer {
  return createHmac('sha256', secret).update(`${subject}.${expires}`).digest();
}

function subjectOf(broadcastId: string, of: Playable): string {
  return of === 'live' ? broadcastId : `${broadcastId}.${of}`;
}

/**
 * Path of a broadcast's playlist below the site's root, good until `expiresAt`. The signature stands in the path, so the
 * segments that the playlist names by relative address carry it too.
 */
export function signPlayback(
  secret: string,
  broadcastId: string,
  expiresAt: Date,
  of: Playable = 'live',
): string {
  const expires = Math.floor(expiresAt.getTime() / 1000);
  const signed = signature(secret, subjectOf(broadcastId, of), expires).toString('base64url');
  return `/hls/${broadcastId}/${expires}.${signed}/${PLAYLIST[of]}`;
}

/** Whether `ticket` (`<expires>.<signature>`) opens the broadcast at `now`. */
export function verifyPlayback(
  secret: string,
  broadcastId: string,
  ticket: string,
  now: Date,
  of: Playable = 'live',
): boolean {
  const [expires, given] = ticket.split('.');
  if (!expires || !given || !/^\d{1,12}$/.test(expires) || Number(expires) * 1000 < now.getTime())
    return false;
  const expected = signature(secret, subjectOf(broadcastId, of), Number(expires));
  const bytes = Buffer.from(given, 'base64url');
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}

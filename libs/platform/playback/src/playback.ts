import { createHmac, timingSafeEqual } from 'node:crypto';

function signature(secret: string, broadcastId: string, expires: number): Buffer {
  return createHmac('sha256', secret).update(`${broadcastId}.${expires}`).digest();
}

/**
 * Path of a broadcast's playlist below the site's root, good until `expiresAt`. The signature stands in the path, so the
 * segments that the playlist names by relative address carry it too.
 */
export function signPlayback(secret: string, broadcastId: string, expiresAt: Date): string {
  const expires = Math.floor(expiresAt.getTime() / 1000);
  return `/hls/${broadcastId}/${expires}.${signature(secret, broadcastId, expires).toString('base64url')}/index.m3u8`;
}

/** Whether `ticket` (`<expires>.<signature>`) opens the broadcast at `now`. */
export function verifyPlayback(secret: string, broadcastId: string, ticket: string, now: Date): boolean {
  const [expires, given] = ticket.split('.');
  if (!expires || !given || !/^\d{1,12}$/.test(expires) || Number(expires) * 1000 < now.getTime())
    return false;
  const expected = signature(secret, broadcastId, Number(expires));
  const bytes = Buffer.from(given, 'base64url');
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}

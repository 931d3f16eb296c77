import { event, Instant, tick, Ulid } from '@nuanxin/contracts/kernel';
import { readBroadcast } from '@nuanxin/contracts/live';
import * as z from 'zod';

/** A publisher with a good key is sending pictures that can be shown; playback works from now on. */
export const streamStarted = event({
  type: 'media.stream.started',
  summary: { zh: '推流已开始', en: 'A stream began to arrive' },
  data: z.object({
    broadcastId: Ulid,
    streamId: Ulid,
    at: Instant,
    video: z.string(),
    audio: z.string().optional(),
  }),
  delivery: 'one',
});

/** The publisher is gone. When it returns within 15 s the same playlist goes on; later a new stream begins. */
export const streamStopped = event({
  type: 'media.stream.stopped',
  summary: { zh: '推流已中断', en: 'A stream stopped arriving' },
  data: z.object({
    broadcastId: Ulid,
    streamId: Ulid,
    at: Instant,
    reason: z.enum(['left', 'lost', 'revoked', 'ended', 'unsupported', 'restarted']),
  }),
  delivery: 'one',
});

/** A knock with a good key that was refused, with what to set in the encoder when the picture cannot be shown as it is. */
export const streamRefused = event({
  type: 'media.stream.refused',
  summary: { zh: '推流被拒绝', en: 'A stream was refused' },
  data: z.object({
    broadcastId: Ulid,
    at: Instant,
    reason: z.enum(['already-publishing', 'video-codec', 'audio-codec']),
    found: z.string().optional(),
  }),
  delivery: 'one',
});

/** A picture that can be shown still arrives, every second. live takes 15 s without a word for a media that died. */
export const pictureAlive = tick({
  type: 'media.picture',
  summary: { zh: '画面仍在传送', en: 'A picture still arrives' },
  data: z.object({ broadcastId: Ulid, streamId: Ulid, at: Instant }),
  access: { audience: 'service', callers: ['live'], scope: 'none' },
});

/** How the stream does, every second; the studio turns it into advice. */
export const streamMeasured = tick({
  type: 'media.stream',
  summary: { zh: '推流健康状况', en: 'Health of an arriving stream' },
  data: z.object({
    broadcastId: Ulid,
    at: Instant,
    arriving: z.boolean(),
    videoKbps: z.number(),
    audioKbps: z.number(),
    framesPerSecond: z.number(),
    keyframeIntervalSeconds: z.number(),
    /** How much later than the promptest what arrives now comes: grows when the uplink does not keep up. */
    driftSeconds: z.number(),
    width: z.int(),
    height: z.int(),
    video: z.string(),
    audio: z.string().optional(),
    /** Set when the last knock for this broadcast was refused: what to mend in the encoder. */
    refused: z.object({ reason: z.string(), found: z.string().optional(), at: Instant }).optional(),
  }),
  snapshot: readBroadcast,
  access: { audience: 'official', permission: 'broadcast.read', scope: 'organization' },
});

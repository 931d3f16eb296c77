/** What the first bytes of a video or audio message say (FLV 10.1, E.4.2 and E.4.3; enhanced RTMP for the rest). */
const VIDEO = new Map([
  [2, 'Sorenson H.263'],
  [4, 'VP6'],
  [7, 'H.264'],
  [12, 'HEVC'],
]);
const ENHANCED = new Map([
  ['avc1', 'H.264 (enhanced RTMP)'],
  ['hvc1', 'HEVC'],
  ['av01', 'AV1'],
  ['vp09', 'VP9'],
]);
const AUDIO = new Map([
  [2, 'MP3'],
  [7, 'G.711 A-law'],
  [8, 'G.711 mu-law'],
  [10, 'AAC'],
  [11, 'Speex'],
]);

/** The pair every browser plays from HLS without transcoding. */
export const PLAYABLE = { video: 'H.264', audio: 'AAC' } as const;

export function videoCodec(payload: Buffer): string {
  const first = payload[0] ?? 0;
  if (first & 0x80) return ENHANCED.get(payload.toString('latin1', 1, 5)) ?? 'unknown';
  return VIDEO.get(first & 0x0f) ?? 'unknown';
}

export function audioCodec(payload: Buffer): string {
  return AUDIO.get((payload[0] ?? 0) >> 4) ?? 'unknown';
}

export function isKeyframe(payload: Buffer): boolean {
  return ((payload[0] ?? 0) & 0x70) >> 4 === 1 && payload[1] === 1;
}

/** Headers of the decoder, sent before pictures and sound: not frames. */
export function isDecoderHeader(payload: Buffer): boolean {
  return payload[1] === 0;
}

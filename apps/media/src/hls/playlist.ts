/** One finished segment. `startedAt` is the wall-clock time of its first picture, in milliseconds since the epoch. */
export interface Segment {
  readonly sequence: number;
  readonly seconds: number;
  readonly startedAt: number;
  /** True where an encoder came back and its timestamps began anew. */
  readonly discontinuity: boolean;
}

/** A live playlist: what viewers may still fetch, and how much has gone before. */
export interface Playlist {
  readonly segments: readonly Segment[];
  /** Discontinuities that have left the window (EXT-X-DISCONTINUITY-SEQUENCE). */
  readonly discontinuities: number;
}

export const EMPTY: Playlist = { segments: [], discontinuities: 0 };

export function segmentName(sequence: number): string {
  return `segment-${String(sequence).padStart(10, '0')}.ts`;
}

/** The playlist after one more segment, with at most `window` of them, and those that fell out of it. */
export function append(
  playlist: Playlist,
  segment: Segment,
  window: number,
): { playlist: Playlist; dropped: readonly Segment[] } {
  const all = [...playlist.segments, segment];
  const dropped = all.slice(0, Math.max(0, all.length - window));
  const gone = dropped.filter((old) => old.discontinuity).length;
  const next = { segments: all.slice(dropped.length), discontinuities: playlist.discontinuities + gone };
  return { playlist: next, dropped };
}

/** A recording from its first picture to its last: nothing is added to it any more. */
export function renderRecording(segments: readonly Segment[], segmentSeconds: number): string {
  const [head, ...body] = render({ segments, discontinuities: 0 }, segmentSeconds).split('\n');
  return [head, '#EXT-X-PLAYLIST-TYPE:VOD', ...body.slice(0, -1), '#EXT-X-ENDLIST', ''].join('\n');
}

/** One segment as a playlist names it. */
export function entryOf(segment: Segment): string {
  return `${lines(segment).join('\n')}\n`;
}

/** RFC 8216, version 6. The target duration must not change downwards, so it is at least `segmentSeconds`. */
export function render(playlist: Playlist, segmentSeconds: number): string {
  const longest = Math.max(
    segmentSeconds,
    ...playlist.segments.map((segment) => Math.round(segment.seconds)),
  );
  const head = [
    '#EXTM3U',
    '#EXT-X-VERSION:6',
    `#EXT-X-TARGETDURATION:${longest}`,
    `#EXT-X-MEDIA-SEQUENCE:${playlist.segments[0]?.sequence ?? 0}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${playlist.discontinuities}`,
    '#EXT-X-INDEPENDENT-SEGMENTS',
  ];
  return `${[...head, ...playlist.segments.flatMap(lines)].join('\n')}\n`;
}

function lines(segment: Segment): string[] {
  return [
    ...(segment.discontinuity ? ['#EXT-X-DISCONTINUITY'] : []),
    `#EXT-X-PROGRAM-DATE-TIME:${new Date(segment.startedAt).toISOString()}`,
    `#EXTINF:${segment.seconds.toFixed(3)},`,
    segmentName(segment.sequence),
  ];
}

/** Reads what `render` wrote, so that a restarted service goes on where the one before stopped. */
export function parse(text: string): Playlist {
  const discontinuities = Number(/^#EXT-X-DISCONTINUITY-SEQUENCE:(\d+)$/m.exec(text)?.[1] ?? 0);
  const entry =
    /(#EXT-X-DISCONTINUITY\n)?#EXT-X-PROGRAM-DATE-TIME:(\S+)\n#EXTINF:([\d.]+),\nsegment-(\d+)\.ts/g;
  const segments = [...text.matchAll(entry)].map(([, discontinuity, startedAt = '', seconds, sequence]) => ({
    sequence: Number(sequence),
    seconds: Number(seconds),
    startedAt: Date.parse(startedAt),
    discontinuity: discontinuity !== undefined,
  }));
  return { segments, discontinuities };
}

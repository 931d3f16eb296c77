import fc from 'fast-check';
import { append, EMPTY, parse, type Playlist, render, type Segment } from './playlist';

const start = Date.parse('2082-11-23T08:00:00.000Z');
const segment = (sequence: number, changes: Partial<Segment> = {}): Segment => ({
  sequence,
  seconds: 1,
  startedAt: start + sequence * 1000,
  discontinuity: false,
  ...changes,
});
const playlistOf = (segments: Segment[], window: number) =>
  segments.reduce<Playlist>((list, next) => append(list, next, window).playlist, EMPTY);

describe('a live playlist', () => {
  it('names the newest segments with the time of their first picture', () => {
    expect(render(playlistOf([segment(7), segment(8), segment(9)], 2), 1)).toBe(
      [
        '#EXTM3U',
        '#EXT-X-VERSION:6',
        '#EXT-X-TARGETDURATION:1',
        '#EXT-X-MEDIA-SEQUENCE:8',
        '#EXT-X-DISCONTINUITY-SEQUENCE:0',
        '#EXT-X-INDEPENDENT-SEGMENTS',
        '#EXT-X-PROGRAM-DATE-TIME:2082-11-23T08:00:08.000Z',
        '#EXTINF:1.000,',
        'segment-0000000008.ts',
        '#EXT-X-PROGRAM-DATE-TIME:2082-11-23T08:00:09.000Z',
        '#EXTINF:1.000,',
        'segment-0000000009.ts',
        '',
      ].join('\n'),
    );
  });

  it('counts the discontinuities that have left the window', () => {
    const list = playlistOf([segment(1), segment(2, { discontinuity: true }), segment(3), segment(4)], 2);
    expect(list.discontinuities).toBe(1);
  });

  it('raises its target duration for an encoder with rare keyframes', () => {
    expect(render(playlistOf([segment(1, { seconds: 4.2 })], 3), 1)).toContain('#EXT-X-TARGETDURATION:4');
  });

  it('reads back what it wrote, whatever it holds', () => {
    const any = fc.array(
      fc.record({ seconds: fc.integer({ min: 1, max: 9000 }), discontinuity: fc.boolean() }),
    );
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 12 }), (parts, window) => {
        const segments = parts.map((part, i) => segment(i, { ...part, seconds: part.seconds / 1000 }));
        const list = playlistOf(segments, window);
        expect(parse(render(list, 1))).toEqual(list);
      }),
    );
  });
});

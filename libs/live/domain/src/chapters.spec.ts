import fc from 'fast-check';
import { chaptersOf, secondsInto, type Span } from './chapters';

const start = Date.parse('2082-11-23T08:00:00.000Z');
const at = (seconds: number) => new Date(start + seconds * 1000);
/** A minute of picture, half a minute without, another minute. */
const INTERRUPTED: Span[] = [
  { startedAt: at(0), seconds: 60 },
  { startedAt: at(90), seconds: 60 },
];
const names = {
  segments: [{ id: 'greeting', title: '开场' }],
  products: [
    { productId: 'tea', name: '狗牯脑茶' },
    { productId: 'oil', name: '山茶油' },
  ],
};

describe('a moment of a broadcast', () => {
  it.each([
    ['before the first picture is the beginning', -5, 0],
    ['with a picture is where it is played', 59, 59],
    ['in a gap is where the picture comes back', 75, 60],
    ['after a gap is earlier in the recording than it was', 100, 70],
    ['after the last picture is nowhere', 150, undefined],
  ] as const)('%s', (_, moment, seconds) => {
    expect(secondsInto(INTERRUPTED, at(moment))).toBe(seconds);
  });

  it('never lies before an earlier one, nor outside, whatever gaps there were', () => {
    const anySpans = fc.array(fc.record({ gap: fc.nat(50), seconds: fc.integer({ min: 1, max: 50 }) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(anySpans, fc.nat(500), fc.nat(500), (parts, one, other) => {
        let clock = 0;
        const spans = parts.map(({ gap, seconds }) => {
          const span = { startedAt: at(clock + gap), seconds };
          clock += gap + seconds;
          return span;
        });
        const whole = parts.reduce((sum, { seconds }) => sum + seconds, 0);
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((moment) =>
          secondsInto(spans, at(moment)),
        );
        if (late === undefined) return;
        expect(early).toBeLessThanOrEqual(late);
        expect(late).toBeLessThan(whole);
      }),
    );
  });
});

describe('the chapters of a recording', () => {
  it('follow what was shown, over gaps', () => {
    const marks = [
      { at: at(0), segmentId: 'greeting' },
      { at: at(20), productId: 'tea' },
      { at: at(70), productId: 'oil' },
      { at: at(80), productId: 'tea' },
      { at: at(100), productId: 'oil' },
    ];
    expect(chaptersOf(marks, INTERRUPTED, names)).toEqual([
      { title: '开场', productId: undefined, atSeconds: 0 },
      { title: '狗牯脑茶', productId: 'tea', atSeconds: 20 },
      { title: '山茶油', productId: 'oil', atSeconds: 70 },
    ]);
  });

  it('begin with nothing that names nothing, and with nothing twice', () => {
    const marks = [
      { at: at(0) },
      { at: at(5), productId: 'tea' },
      { at: at(9), productId: 'tea' },
      { at: at(20), productId: 'gone' },
    ];
    expect(chaptersOf(marks, INTERRUPTED, names)).toEqual([
      { title: '狗牯脑茶', productId: 'tea', atSeconds: 5 },
    ]);
  });
});

import { adviceOn, type Health } from './advice';

const NOW = new Date('2082-11-23T08:00:00.000Z');
const FINE: Health = {
  broadcastId: '01JD0000000000000000000001',
  at: '2082-11-23T07:59:59.000Z',
  arriving: true,
  videoKbps: 2400,
  audioKbps: 128,
  framesPerSecond: 25,
  keyframeIntervalSeconds: 1,
  driftSeconds: 0,
  width: 1280,
  height: 720,
  video: 'h264',
  audio: 'aac',
};

const kinds = (health: Partial<Health> | undefined, picture: 'none' | 'arriving' = 'arriving') =>
  adviceOn(health && { ...FINE, ...health }, picture, 'on-air', NOW).map(({ kind }) => kind);

it('says that a good stream is good', () => expect(kinds({})).toEqual(['good']));

it.each([
  ['no sound', { audio: undefined, audioKbps: 0 }, 'no-sound'],
  ['too few bits', { videoKbps: 300 }, 'low-rate'],
  ['too many bits', { videoKbps: 9000 }, 'high-rate'],
  ['few frames', { framesPerSecond: 12 }, 'slow-frames'],
  ['a stream that falls behind', { driftSeconds: 3 }, 'drifts'],
  ['rare keyframes', { keyframeIntervalSeconds: 8 }, 'far-keyframes'],
])('names %s', (_what, change, kind) => expect(kinds(change as Partial<Health>)).toEqual([kind]));

it('names at most two things at a time, the most pressing first', () => {
  expect(kinds({ audioKbps: 0, videoKbps: 100, framesPerSecond: 5 })).toEqual(['no-sound', 'low-rate']);
});

it('asks for a picture when none arrives', () => expect(kinds(undefined, 'none')).toEqual(['no-picture']));

it('says what to mend after a refused knock, for a minute', () => {
  const refused = { reason: 'video-codec', found: 'hevc', at: '2082-11-23T07:59:30.000Z' };
  expect(kinds({ refused }, 'none')).toEqual(['refused-video-codec']);
  expect(kinds({ refused: { ...refused, at: '2082-11-23T07:58:00.000Z' } }, 'none')).toEqual(['no-picture']);
});

it('says nothing once it is over', () => {
  expect(adviceOn(FINE, 'arriving', 'ended', NOW)).toEqual([]);
});

it('says nothing about now from old figures', () => {
  expect(kinds({ at: '2082-11-23T07:59:00.000Z' })).toEqual([]);
});

it('speaks of an interruption before anything else in the figures', () => {
  expect(adviceOn(FINE, 'none', 'interrupted', NOW).map(({ kind }) => kind)).toEqual(['lost']);
});

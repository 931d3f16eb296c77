import type { BroadcastState } from '@nuanxin/contracts/live';
import type { DataOf } from '@nuanxin/contracts/kernel';
import type { streamMeasured } from '@nuanxin/contracts/media';
import type { ADVICE } from './studio.words';

export type Health = DataOf<typeof streamMeasured>;

export interface Advice {
  readonly kind: keyof typeof ADVICE;
  readonly tone: 'good' | 'warn' | 'bad';
}

type Rule = readonly [kind: Advice['kind'], tone: Advice['tone'], holds: (health: Health) => boolean];

/** Most pressing first; the bounds are those of a talking head at 720p or 1080p over a county's uplink. */
const RULES: readonly Rule[] = [
  ['no-sound', 'bad', ({ audio, audioKbps }) => !audio || audioKbps < 1],
  ['low-rate', 'warn', ({ videoKbps }) => videoKbps < 600],
  ['drifts', 'warn', ({ driftSeconds }) => driftSeconds > 2],
  ['slow-frames', 'warn', ({ framesPerSecond }) => framesPerSecond > 0 && framesPerSecond < 18],
  ['far-keyframes', 'warn', ({ keyframeIntervalSeconds }) => keyframeIntervalSeconds > 2.5],
  ['high-rate', 'warn', ({ videoKbps }) => videoKbps > 6000],
];

const REFUSALS: Readonly<Record<string, Advice['kind']>> = {
  key: 'refused-key',
  'already-publishing': 'refused-already-publishing',
  'video-codec': 'refused-video-codec',
  'audio-codec': 'refused-audio-codec',
  busy: 'refused-busy',
};

/** A refused knock is spoken of this long: by then the encoder has tried again or been given up. */
const REFUSAL_MS = 60_000;

/** Figures older than this say nothing about now. */
const FRESH_MS = 6000;

/** What to tell the streamer about the stream, at most two things at a time. */
export function adviceOn(
  health: Health | undefined,
  picture: 'none' | 'arriving',
  state: BroadcastState,
  now: Date,
): Advice[] {
  const refused = health?.refused;
  const kind = refused && REFUSALS[refused.reason];
  if (kind && now.getTime() - Date.parse(refused.at) < REFUSAL_MS) return [{ kind, tone: 'bad' }];
  if (state === 'ended' || state === 'cancelled') return [];
  if (state === 'interrupted') return [{ kind: 'lost', tone: 'bad' }];
  if (picture === 'none') return [{ kind: 'no-picture', tone: 'warn' }];
  if (!health?.arriving || now.getTime() - Date.parse(health.at) > FRESH_MS) return [];
  const found = RULES.filter(([, , holds]) => holds(health)).map(([rule, tone]): Advice => ({
    kind: rule,
    tone,
  }));
  return found.length ? found.slice(0, 2) : [{ kind: 'good', tone: 'good' }];
}

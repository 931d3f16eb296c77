import { BROADCAST_MOVES, type BroadcastState, READINESS_RULES } from '@nuanxin/contracts/live';
import { failingRules, type Readiable, readiness } from './readiness';

const now = new Date('2082-11-23T08:00:00.000Z');
const ready: Readiable = {
  offers: [{ quantity: 20 }],
  goalFen: 100_000,
  streamer: { stage: 'signed', warnings: [] },
  hasMentor: false,
  segments: [{ minutes: 30 }, { minutes: 90 }],
  hasKey: true,
  startsAt: new Date('2082-11-23T08:00:00.000Z'),
  endsAt: new Date('2082-11-23T10:00:00.000Z'),
};

describe('the check list', () => {
  it('shows every rule, in the order of the contract', () => {
    expect(readiness(ready, now).map(({ rule }) => rule)).toEqual(Object.keys(READINESS_RULES));
    expect(failingRules(ready, now)).toEqual([]);
  });

  it.each([
    ['has-offer', { ...ready, offers: [] }],
    ['offer-in-stock', { ...ready, offers: [{ quantity: 20 }, { quantity: 0 }] }],
    ['has-goal', { ...ready, goalFen: 0 }],
    ['has-streamer', { ...ready, streamer: undefined }],
    ['has-key', { ...ready, hasKey: false }],
    ['slot-ahead', { ...ready, startsAt: new Date(now.getTime() - 9_000_000), endsAt: now }],
    ['segments-fit-slot', { ...ready, segments: [{ minutes: 121 }] }],
    ['streamer-may', { ...ready, streamer: { stage: 'left', warnings: [] } }],
    ['streamer-may', { ...ready, streamer: { stage: 'red', warnings: ['week-hours'] } }],
    ['streamer-may', { ...ready, streamer: { stage: 'red', warnings: ['night-hours'] } }],
    ['mentor-for-trainee', { ...ready, streamer: { stage: 'trainee', warnings: [] } }],
  ] as const)('fails at %s alone when only that is missing', (rule, plan: Readiable) => {
    expect(failingRules(plan, now)).toEqual([rule]);
  });
});

it.each([
  ['a trainee with a mentor', { streamer: { stage: 'trainee', warnings: [] }, hasMentor: true }],
  ['somebody many days in a row', { streamer: { stage: 'red', warnings: ['days-in-a-row'] } }],
] as const)('the check list lets %s pass', (_who, crew) =>
  expect(failingRules({ ...ready, ...crew }, now)).toEqual([]),
);

describe('the moves of a broadcast', () => {
  const states = Object.keys(BROADCAST_MOVES) as BroadcastState[];
  const reached = (from: BroadcastState, seen = new Set<BroadcastState>()): Set<BroadcastState> => {
    if (!seen.has(from)) {
      seen.add(from);
      for (const to of BROADCAST_MOVES[from]) reached(to, seen);
    }
    return seen;
  };

  it.each(states)('lead from %s to an end', (state) => {
    expect([...reached(state)].some((each) => BROADCAST_MOVES[each].length === 0)).toBe(true);
  });

  it('lead from a plan to every state', () => {
    expect([...reached('planned')].sort()).toEqual([...states].sort());
  });

  it('never lead out of ended or cancelled', () => {
    expect([...BROADCAST_MOVES.ended, ...BROADCAST_MOVES.cancelled]).toEqual([]);
  });
});

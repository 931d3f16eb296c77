import { BROADCAST_MOVES, type BroadcastState, READINESS_RULES } from '@nuanxin/contracts/live';
import { failingRules, type Readiable, readiness } from './readiness';

const now = new Date('2082-11-23T08:00:00.000Z');
const ready: Readiable = {
  offers: [{ quantity: 20 }],
  goalFen: 100_000,
  streamerId: '01K0000000000000000000000A',
  hasKey: true,
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
    ['has-streamer', { ...ready, streamerId: undefined }],
    ['has-key', { ...ready, hasKey: false }],
    ['slot-ahead', { ...ready, endsAt: now }],
  ])('fails at %s alone when only that is missing', (rule, plan) => {
    expect(failingRules(plan, now)).toEqual([rule]);
  });
});

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

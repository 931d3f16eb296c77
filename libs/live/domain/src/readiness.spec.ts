import { BROADCAST_MOVES, type BroadcastState, READINESS_RULES } from '@nuanxin/contracts/live';
import { DEFAULT_RULES } from './claims/default-rules';
import { claimChecker } from './claims/check-texts';
import { NO_CLAIMS, planClaims } from './claims/plan-claims';
import { failingRules, type Readiable, readiness } from './readiness';

const now = new Date('2082-11-23T08:00:00.000Z');
const ready: Readiable = {
  offers: [{ quantity: 20 }],
  goalFen: 100_000,
  streamer: { stage: 'signed', warnings: [] },
  hasMentor: false,
  segments: [{ minutes: 30 }, { minutes: 90 }],
  hasKey: true,
  claims: NO_CLAIMS,
  startsAt: new Date('2082-11-23T08:00:00.000Z'),
  endsAt: new Date('2082-11-23T10:00:00.000Z'),
};

const FACTS = {
  producer: '汤湖镇茶叶合作社',
  licence: 'SC11436082700001',
  netContent: '250克',
  shelfLife: '18个月',
  storage: '阴凉干燥处',
  origin: '遂川县汤湖镇',
};

/** What a plan with one part about one tea breaks. */
function saying({
  title = '春茶专场',
  script = '',
  description = '',
  facts = FACTS as Partial<typeof FACTS>,
}) {
  const tea = { name: '狗牯脑茶', unit: '盒', description, category: 'tea' as const, facts };
  const plan = {
    title,
    segments: [{ title: '开场', script, productId: 'tea' }],
    offers: [{ productId: 'tea' }],
  };
  return planClaims(claimChecker(DEFAULT_RULES), plan, new Map([['tea', tea]]));
}

describe('the claims of a plan', () => {
  it('are none of one that says only what is so', () =>
    expect(saying({ script: '汤湖镇的茶，今年春天采的' })).toEqual(NO_CLAIMS));

  it.each([
    ['全国第一茶', { title: '全国第一茶' }, '全国第一'],
    ['开场', { script: '这是国家级的茶' }, '国家级'],
    ['开场', { script: '喝了能治疗感冒' }, '治疗'],
    ['狗牯脑茶', { description: '最佳好茶' }, '最佳'],
  ])('tell of “%s” which word is forbidden', (about, said, word) =>
    expect(saying(said).words[0]).toMatchObject({ about, word, article: expect.stringContaining('法》') }),
  );
});

describe('the check list', () => {
  it('shows every rule, in the order of the contract', () => {
    expect(readiness(ready, now).map(({ rule }) => rule)).toEqual(Object.keys(READINESS_RULES));
    expect(failingRules(ready, now)).toEqual([]);
  });

  it('says beside a rule that is not met what breaks it, and where', () => {
    const checks = readiness({ ...ready, claims: saying({ script: '国家级的茶', facts: {} }) }, now);
    const claimsOf = (name: string) => checks.find(({ rule }) => rule === name)?.claims;
    expect(claimsOf('script-claims-clean')).toMatchObject([{ about: '开场', word: '国家级' }]);
    expect(claimsOf('facts-complete')?.map(({ about }) => about)).toContain('狗牯脑茶');
    expect(claimsOf('has-key')).toBeUndefined();
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
    ['script-claims-clean', { ...ready, claims: saying({ script: '国家级的茶' }) }],
    ['facts-complete', { ...ready, claims: saying({ facts: {} }) }],
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

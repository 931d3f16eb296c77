import { PROMPT_RULES, type PromptRule } from '@nuanxin/contracts/live';
import { promptsOf, type Stage } from './prompts';

/** Two in the afternoon in Shanghai. */
const now = new Date('2082-11-23T06:00:00.000Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const tea = { productId: 'tea', priceFen: 9_900, shelfPriceFen: 9_900, quantity: 50, left: 40, sold: 10 };
const calm: Stage = {
  state: 'on-air',
  hasPicture: true,
  offers: [tea],
  showing: { productId: 'tea', since: ago(3) },
  segment: { id: 'part', startedAt: ago(9), minutes: 10, words: [] },
  questions: [],
};
const asked = { key: 'q', text: '包邮吗', count: 3, asked: 3, lastAt: now, answered: false };
const part = { id: 'part', startedAt: ago(9), minutes: 10 };
const midnight = new Date('2082-11-23T16:10:00.000Z');

const CASES: [PromptRule, Partial<Stage>, object][] = [
  ['no-picture', { state: 'interrupted' }, {}],
  ['no-picture', { hasPicture: false }, {}],
  [
    'claim-word',
    { segment: { ...part, words: ['全国第一', '最好'] } },
    { segmentId: 'part', word: '全国第一' },
  ],
  ['shelf-price-differs', { offers: [{ ...tea, priceFen: 10_900 }] }, { productId: 'tea', value: 1_000 }],
  [
    'segment-overrun',
    { segment: { ...part, startedAt: ago(13), words: [] } },
    { segmentId: 'part', value: 3 },
  ],
  ['stock-low', { offers: [{ ...tea, left: 10 }] }, { productId: 'tea', value: 10 }],
  ['question-often', { questions: [asked] }, { value: 3, word: '包邮吗' }],
  ['product-unsold', { showing: { productId: 'tea', since: ago(12) } }, { productId: 'tea', value: 12 }],
];

describe('the prompts', () => {
  it('are none while all goes well', () => expect(promptsOf(calm, now)).toEqual([]));

  it.each(CASES)('tell of %s alone when only that is so', (rule, change, found) => {
    expect(promptsOf({ ...calm, ...change }, now)).toEqual([{ rule, ...found }]);
  });

  it('tell of too many hours at night, and at night only', () => {
    const worked = { ...calm, showing: undefined, segment: undefined, nightHoursOver: 9 };
    expect(promptsOf(worked, midnight)).toEqual([{ rule: 'night-hours', value: 9 }]);
    expect(promptsOf(worked, now)).toEqual([]);
  });

  it('have a case for every rule', () => {
    const told = new Set([...CASES.map(([rule]) => rule), 'night-hours']);
    expect([...told].sort()).toEqual(Object.keys(PROMPT_RULES).sort());
  });

  it.each<[string, Partial<Stage>]>([
    [
      'a product that sold while it was on',
      { showing: { productId: 'tea', since: ago(30), soldAt: ago(4) } },
    ],
    ['few pieces before any is sold', { offers: [{ ...tea, left: 5, sold: 0 }] }],
    ['another product’s shelf price', { offers: [tea, { ...tea, productId: 'oil', priceFen: 1 }] }],
    ['a question that was answered', { questions: [{ ...asked, answered: true }] }],
    ['anything before it is on air', { state: 'ready', hasPicture: false }],
  ])('leave %s alone', (_what, change) => expect(promptsOf({ ...calm, ...change }, now)).toEqual([]));

  it('come most pressing first, and no more than one can heed', () => {
    const all = CASES.reduce<Stage>((stage, [, change]) => ({ ...stage, ...change }), calm);
    const rules = promptsOf({ ...all, questions: Array.from({ length: 9 }, () => asked) }, now).map(
      ({ rule }) => rule,
    );
    expect(rules[0]).toBe('no-picture');
    expect(rules).toHaveLength(6);
  });
});

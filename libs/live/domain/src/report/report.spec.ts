import { REPORT_ADVICE as RULES, adviceFor, type ReportFacts } from './report-advice';
import { adviceWords } from './advice-words';
import { courseOf } from './course';
import { partsShown, partsSkipped } from './parts-shown';

const BEGAN = new Date('2026-11-10T12:00:00.000Z');
const minute = (n: number) => new Date(BEGAN.getTime() + n * 60_000);
const sold = (n: number, netFen: number, refundFen = 0) => ({
  at: minute(n),
  pieces: 1,
  grossFen: netFen + refundFen,
  refundFen,
});

describe('sales by minute', () => {
  it('stand in the minute in which they were made, less what came back', () => {
    const { step, sold: columns } = courseOf(
      [sold(0, 100), sold(1.5, 200, 50), sold(1.9, 1)],
      BEGAN,
      minute(3),
    );
    expect(step).toBe(1);
    expect(columns).toEqual([
      { pieces: 1, netFen: 100 },
      { pieces: 2, netFen: 201 },
      { pieces: 0, netFen: 0 },
    ]);
  });

  it('are all there, also those paid just after the end, however long it took', () => {
    const { step, sold: columns } = courseOf(
      [sold(-1, 1), sold(1_200, 2), sold(1_445, 4)],
      BEGAN,
      minute(1_440),
    );
    expect([step, columns.length]).toEqual([6, 240]);
    expect(columns[0]?.netFen).toBe(1);
    expect(columns.at(-1)?.netFen).toBe(4);
    expect(columns.reduce((sum, { netFen }) => sum + netFen, 0)).toBe(7);
  });
});

it('tells what was shown from when to when', () => {
  const marks = [
    { at: minute(0), productId: 'tea' },
    { at: minute(4) },
    { at: minute(5), segmentId: 'one', productId: 'oil' },
  ];
  expect(partsShown(marks, minute(9))).toEqual([
    { productId: 'tea', from: minute(0), to: minute(4) },
    { segmentId: 'one', productId: 'oil', from: minute(5), to: minute(9) },
  ]);
});

it('names the parts of the run of show that never came on, where somebody went by it', () => {
  const segments = [
    { id: 'one', title: '开场' },
    { id: 'two', title: '讲油' },
  ];
  const span = { productId: 'tea', from: minute(0), to: minute(4) };
  expect(partsSkipped(segments, [{ ...span, segmentId: 'one' }])).toEqual(['讲油']);
  expect(partsSkipped(segments, [span])).toEqual([]);
});

const product = { name: '茶', offered: 100, left: 20, pieces: 80, quietMinutes: 2 };
const part = { name: '开场', minutes: 20, planned: 20, pieces: 5, netFen: 5_000, sells: true };
const GOOD: ReportFacts = {
  goalFen: 10_000,
  costFen: 1_000,
  grossFen: 20_000,
  refundFen: 0,
  netFen: 20_000,
  cancelledFen: 0,
  minutes: 60,
  products: [product],
  parts: [part],
  skipped: [],
  questions: [{ text: '怎么泡', count: 5, answered: true }],
  effect: { verdict: 'increase', shift: 'lasting', valueFen: 9_000 },
};

describe('what to do better', () => {
  it('is nothing when all went well, nor where nothing is known', () => {
    expect(adviceFor(GOOD)).toEqual([]);
    expect(
      adviceFor({ ...GOOD, goalFen: 0, grossFen: 0, netFen: 0, products: [], parts: [], effect: undefined }),
    ).toEqual([]);
  });

  it.each([
    ['goal-missed', { netFen: 5_000 }, { value: 0.5 }],
    ['product-unsold', { products: [{ ...product, pieces: 0, left: 100 }] }, { name: '茶' }],
    ['product-left', { products: [{ ...product, pieces: 9 }] }, { name: '茶', value: 9, of: 100 }],
    ['sold-out-early', { products: [{ ...product, left: 0, quietMinutes: 30 }] }, { name: '茶', value: 30 }],
    ['part-over', { parts: [{ ...part, minutes: 31 }] }, { name: '开场', value: 31, of: 20 }],
    ['part-quiet', { parts: [{ ...part, pieces: 0, netFen: 0 }] }, { name: '开场', value: 20 }],
    ['part-skipped', { skipped: ['讲油'] }, { name: '讲油' }],
    ['best-part', { parts: [part, { ...part, name: '压轴', netFen: 8_000 }] }, { name: '压轴', value: 400 }],
    [
      'question-open',
      { questions: [{ text: '怎么泡', count: 3, answered: false }] },
      { name: '怎么泡', value: 3 },
    ],
    ['refunds-high', { refundFen: 4_000 }, { value: 0.2 }],
    ['cancelled-high', { cancelledFen: 3_000 }, { value: 0.15 }],
    ['only-shifted', { effect: { verdict: 'unclear', shift: 'shifted' } }, {}],
    ['effect-unclear', { effect: { verdict: 'unclear' } }, {}],
    ['effect-unmeasured', { effect: { verdict: 'unmeasured' } }, {}],
    ['cost-above-effect', { costFen: 9_500 }, { value: 9_000, of: 9_500 }],
  ] satisfies [keyof typeof RULES, Partial<ReportFacts>, object][])('%s', (rule, about, found) => {
    expect(adviceFor({ ...GOOD, ...about })).toContainEqual({ rule, ...found });
  });

  it('has every rule tried above, said in both languages with nothing left to fill', () => {
    for (const rule of Object.keys(RULES) as (keyof typeof RULES)[])
      for (const locale of ['zh-CN', 'en'] as const)
        expect(adviceWords({ rule, name: '茶', value: 1, of: 2 }, locale)).not.toMatch(/[{}]/);
    expect(adviceWords({ rule: 'product-left', name: '茶', value: 9, of: 100 }, 'zh-CN')).toBe(
      '“茶”投放 100 件，只售出 9 件：下次少备货',
    );
  });

  it('says no word of more where the effect shows none', () => {
    for (const verdict of ['unclear', 'unmeasured', 'decrease'] as const)
      expect(
        adviceFor({ ...GOOD, costFen: 99_999, effect: { verdict } }).map(({ rule }) => rule),
      ).not.toContain('cost-above-effect');
  });

  it('names no more than three of a kind', () => {
    const products = Array.from({ length: 9 }, () => ({ ...product, pieces: 0 }));
    expect(adviceFor({ ...GOOD, products })).toHaveLength(3);
  });
});

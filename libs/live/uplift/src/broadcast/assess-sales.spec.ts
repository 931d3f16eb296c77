import { normals } from '../simulate';
import { assessSales, type SalesToAssess } from './assess-sales';
import { ordinaryDays } from './ordinary-days';
import { weeklySeason } from './weekly-season';

const DAY = 90;
const FOLLOWING = 5;
const normal = normals(31);
const market = Array.from({ length: DAY + 1 + FOLLOWING }, () => 100 + 10 * normal());
const alike = (share: number) => market.map((each) => each + share * normal());
const quiet = alike(4);
const candidates = ['oranges', 'honey', 'oil'].map((name) => ({ name, values: alike(4), promotedRows: [] }));

const sales = (about: Partial<SalesToAssess> = {}): SalesToAssess => ({
  y: quiet,
  broadcast: { from: DAY, to: DAY },
  promotedRows: [],
  candidates,
  comparables: 5,
  ...about,
});
const plus = (extra: Readonly<Record<number, number>>) => quiet.map((each, day) => each + (extra[day] ?? 0));
const lower = ({ uplift }: ReturnType<typeof assessSales>) =>
  uplift.outcome === 'measured' ? uplift.cumulativeEffect.lower : undefined;

describe('sales that rose on the day', () => {
  const found = assessSales(sales({ y: plus({ [DAY]: 200 }) }));

  it('show it beside everything that tells whether to believe it', () => {
    expect(lower(found)).toBeGreaterThan(0);
    expect(found.shifted?.shift).toBe('lasting');
    expect(found.placebo).toMatchObject({ rank: 1 });
    expect(found.donors).toMatchObject({ rank: 1, among: 4 });
    expect(found.comparables.map(({ name }) => name).sort()).toEqual(['honey', 'oil', 'oranges']);
  });

  it('show the same again, to the last digit', () => {
    expect(assessSales(sales({ y: plus({ [DAY]: 200 }) }))).toEqual(found);
  });
});

it('claims nothing where nothing happened', () => {
  expect(lower(assessSales(sales()))).toBeLessThan(0);
});

describe('earlier days on air', () => {
  const before = [20, 40, 60, 80];
  const extra = Object.fromEntries([...before.map((day) => [day, 2_000]), [DAY, 60]]) as Record<
    number,
    number
  >;

  it('raise no expectation and hide no effect', () => {
    const apart = assessSales(sales({ y: plus(extra), promotedRows: [...before, DAY] }));
    expect(lower(apart)).toBeGreaterThan(0);
    expect(apart.comparables).toHaveLength(3);
    expect(lower(assessSales(sales({ y: plus(extra) })))).toBeLessThan(0);
  });

  it('of products to compare with count as ordinary ones when they are long ago; lately they speak against them', () => {
    const [first, ...others] = candidates;
    const aired = (day: number) => ({
      ...first!,
      values: first!.values.map((value, row) => (row === day ? value + 5_000 : value)),
      promotedRows: [day],
    });
    const names = (day: number) =>
      assessSales(sales({ candidates: [aired(day), ...others] })).comparables.map(({ name }) => name);
    expect(names(20)).toContain('oranges');
    expect(names(DAY - 10)).not.toContain('oranges');
    expect(names(DAY + 1)).not.toContain('oranges');
  });
});

it('takes what was sold on air for an ordinary day of the weeks around', () => {
  expect(ordinaryDays([1, 3, 900, 5, 7], [2])).toEqual([1, 3, 4, 5, 7]);
  expect(ordinaryDays([8, 9], [0, 1])).toEqual([0, 0]);
});

it('says what is missing, and tells nothing else', () => {
  const short = assessSales(sales({ y: quiet.slice(70), broadcast: { from: 20, to: 20 }, candidates: [] }));
  expect(short).toMatchObject({
    uplift: { outcome: 'missing', missing: ['short-history'] },
    comparables: [],
  });
  expect(short.placebo).toBeUndefined();
});

it('tells nothing of days after while there are none', () => {
  expect(assessSales(sales({ y: quiet.slice(0, DAY + 1) })).shifted).toBeUndefined();
});

describe('a weekly course', () => {
  const weeks = (height: number) =>
    Array.from({ length: 84 }, (_, day) => 50 + (day % 7 === 6 ? height : 0) + 3 * normal());

  it('is found', () => expect(weeklySeason(weeks(20))).toBe(7));
  it('is not seen in chance, in a drift, or in too few days', () => {
    expect(weeklySeason(weeks(0))).toBe(1);
    let level = 0;
    expect(weeklySeason(Array.from({ length: 84 }, () => (level += normal())))).toBe(1);
    expect(weeklySeason(weeks(20).slice(0, 18))).toBe(1);
    expect(weeklySeason(Array.from({ length: 84 }, () => 7))).toBe(1);
  });
});

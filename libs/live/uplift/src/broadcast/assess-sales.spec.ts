import { normals } from '../simulate';
import { assessSales, type SalesToAssess } from './assess-sales';
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

it('sets earlier broadcasts apart, so that they raise no expectation', () => {
  const before = [20, 40, 60, 80];
  const extra = Object.fromEntries([...before, DAY].map((day) => [day, 200]));
  const apart = assessSales(sales({ y: plus(extra), promotedRows: [...before, DAY] }));
  const mixed = assessSales(sales({ y: plus(extra) }));
  expect(lower(apart)).toBeGreaterThan(lower(mixed) ?? Infinity);
  expect(apart.comparables).toHaveLength(3);
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

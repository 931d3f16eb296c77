import type { MeasuredUplift, Uplift, UpliftInput } from '../measure-uplift';
import { measureUplift } from '../measure-uplift';
import { normals } from '../simulate';
import { type Candidate, comparableProducts, UNFIT } from './comparable-products';
import { donorRank } from './donor-rank';
import { placeboDates } from './placebo-dates';
import { rankAmong } from './rank';
import { SHIFTS, shiftedSales } from './shifted-sales';
import { verdictOf, VERDICTS } from './verdict';

const DAY = 70;
const normal = normals(23);
const market = Array.from({ length: 80 }, () => 30 + 5 * normal());
const quiet = market.map((each) => each + 2 * normal());
const sold = (after: readonly number[]) => quiet.map((each, day) => each + (after[day - DAY] ?? 0));
const input = (y: readonly number[]): UpliftInput => ({
  y,
  covariates: [{ name: 'market', values: market }],
  pre: { from: 0, to: DAY - 1 },
  post: { from: DAY, to: DAY },
});
const measured = (asked: UpliftInput): MeasuredUplift => {
  const uplift = measureUplift(asked);
  if (uplift.outcome !== 'measured') throw new Error(`not measured: ${uplift.missing.join(', ')}`);
  return uplift;
};

describe('the verdict', () => {
  const rise = measured(input(sold([40])));
  const between = (lower: number, upper: number): Uplift => ({
    ...rise,
    cumulativeEffect: { ...rise.cumulativeEffect, lower, upper },
  });

  it.each([
    ['increase', between(0.1, 9)],
    ['unclear', between(0, 9)],
    ['unclear', between(-1, 9)],
    ['unclear', between(-9, 0)],
    ['decrease', between(-9, -0.1)],
    ['unmeasured', { outcome: 'missing', missing: ['short-history'] }],
  ] satisfies [string, Uplift][])('is %s', (verdict, uplift) => {
    expect(verdictOf(uplift).verdict).toBe(verdict);
  });

  it('says what is missing', () => {
    expect(verdictOf(measureUplift({ ...input(quiet), pre: { from: 60, to: 69 } }))).toEqual({
      verdict: 'unmeasured',
      missing: ['short-history'],
    });
  });

  it('claims no increase where there was none', () => {
    expect(verdictOf(rise).verdict).toBe('increase');
    expect(verdictOf(measured(input(quiet))).verdict).toBe('unclear');
  });
});

describe('placebo dates', () => {
  it('go back as long as 28 days are left, at most as often as asked', () => {
    const { placebos } = placeboDates(input(sold([40])), measured(input(sold([40]))));
    expect(placebos.map(({ row }) => row)).toEqual(Array.from({ length: 20 }, (_, k) => 69 - k));
    const week = { ...input(sold([40])), post: { from: DAY, to: DAY + 6 } };
    expect(placeboDates(week, measured(week)).placebos.map(({ row }) => row)).toEqual([
      63, 56, 49, 42, 35, 28,
    ]);
  });

  it('are outranked by a real effect', () => {
    expect(placeboDates(input(sold([40])), measured(input(sold([40])))).rank).toEqual({
      rank: 1,
      among: 21,
      share: 1 / 21,
    });
  });
});

describe('donors', () => {
  const donors = [1, 2, 3, 4].map((at) => ({
    name: `donor ${at}`,
    values: market.map((each) => each + 2 * normal()),
  }));

  it('are outranked by a product that was promoted', () => {
    const asked = { ...input(sold([40])), covariates: donors };
    expect(donorRank(asked, measured(asked), donors)?.rank).toEqual({ rank: 1, among: 5, share: 1 / 5 });
  });

  it('that rose more, for whatever reason, are not', () => {
    const [first, ...others] = donors;
    const risen = [{ name: 'risen', values: first!.values.with(DAY, 200) }, ...others];
    const asked = input(sold([40]));
    expect(donorRank(asked, measured(asked), risen)?.rank.rank).toBe(2);
  });

  it('rank a tie last', () => {
    expect(rankAmong(3, [3, 1, 5])).toEqual({ rank: 3, among: 4, share: 3 / 4 });
  });
});

describe('comparable products', () => {
  const like: Candidate = { name: 'like', values: market, promotedRows: [] };
  const asked = { y: quiet, pre: { from: 0, to: DAY - 1 }, post: { from: DAY, to: 79 } };

  it.each([
    ['other-days', { ...like, values: market.slice(1) }],
    ['value-missing', { ...like, values: market.with(4, NaN) }],
    ['promoted', { ...like, promotedRows: [75] }],
    ['never-moves', { ...like, values: market.map(() => 3) }],
    ['rarely-sold', { ...like, values: market.map((each, day) => (day % 3 ? 0 : each)) }],
    ['unrelated', { ...like, values: market.map(() => 30 + 5 * normal()) }],
  ] satisfies [string, Candidate][])('leave out what is %s', (code, candidate) => {
    expect(comparableProducts([candidate], asked)).toEqual({
      chosen: [],
      unfit: [{ name: 'like', code }],
    });
    expect(Object.keys(UNFIT)).toContain(code);
  });

  it('are those that move most alike, whatever happens after', () => {
    const noisier = { ...like, name: 'noisier', values: market.map((each) => each + 4 * normal()) };
    const later = { ...like, name: 'later', values: market.map((each, day) => (day < DAY ? each : 999)) };
    expect(comparableProducts([noisier, like, later], asked, 2).chosen.map(({ name }) => name)).toEqual([
      'later',
      'like',
    ]);
  });
});

describe('sales that were shifted', () => {
  const day = { from: DAY, to: DAY };
  const week = (y: readonly number[]) => ({
    ...input(y),
    post: { from: DAY, to: DAY + 5 },
    following: DAY + 1,
  });
  const split = (after: readonly number[]) => shiftedSales(measured(week(sold(after))), day);

  it.each([
    ['no-increase', [0]],
    ['lasting', [40]],
    ['lasting', [40, -4, -4, -4, -4, -4]],
    ['shifted', [40, -8, -8, -8, -8, -8]],
    ['open', [14, -1.5, -1.5, -1.5, -1.5, -1.5]],
  ])('are told: %s', (shift, after) => {
    expect(split(after)?.shift).toBe(shift);
  });

  it('add up, and give the share that the following days took back', () => {
    const found = split([40, -4, -4, -4, -4, -4]);
    expect(found?.together.mean).toBeCloseTo((found?.broadcast.mean ?? 0) + (found?.following.mean ?? 0), 6);
    expect(found?.shiftedShare).toBeGreaterThan(0.2);
    expect(found?.shiftedShare).toBeLessThan(0.9);
  });

  it('are those of each part measured by itself', () => {
    const y = sold([40, -8, -8, -8, -8, -8]);
    const found = split([40, -8, -8, -8, -8, -8]);
    const alone = measured(input(y)).cumulativeEffect;
    const after = measured({ ...input(y), post: { from: DAY + 1, to: DAY + 5 } }).cumulativeEffect;
    for (const end of ['mean', 'sd', 'lower', 'upper'] as const) {
      expect(found?.broadcast[end]).toBeCloseTo(alone[end], 6);
      expect(found?.following[end]).toBeCloseTo(after[end], 6);
    }
  });

  it('cannot be told without the following days', () => {
    expect(shiftedSales(measured(input(quiet)), day)).toBeUndefined();
  });
});

describe('the words', () => {
  it.each(Object.entries({ ...VERDICTS, ...UNFIT, ...SHIFTS }))(
    'of %s are there in both languages',
    (_code, { zh, en }) => {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    },
  );
});

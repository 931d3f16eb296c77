import { measureUplift, type UpliftInput } from './measure-uplift';
import { MISSING, type MissingCode } from './missing';

const y = Array.from({ length: 60 }, (_, day) => 10 + (day % 7) + (day % 3));
const sound: UpliftInput = { y, pre: { from: 0, to: 49 }, post: { from: 50, to: 59 } };
const without = (row: number) => y.with(row, NaN);
const days = (count: number) =>
  Array.from({ length: count }, (_, day) => new Date(Date.UTC(2026, 8, 1 + day)).toISOString().slice(0, 10));

const CASES: readonly [MissingCode, UpliftInput][] = [
  ['no-such-period', { ...sound, post: { from: 50, to: 60 } }],
  ['no-such-period', { ...sound, dates: days(60), post: { from: '2027-01-01', to: '2027-01-02' } }],
  ['periods-overlap', { ...sound, post: { from: 49, to: 59 } }],
  ['dates-out-of-order', { ...sound, dates: days(60).reverse() }],
  ['value-missing', { ...sound, y: without(3) }],
  ['value-missing', { ...sound, y: without(55) }],
  ['value-missing', { ...sound, covariates: [{ name: 'x', values: without(58) }] }],
  ['covariate-short', { ...sound, covariates: [{ name: 'x', values: y.slice(1) }] }],
  ['short-history', { ...sound, pre: { from: 23, to: 49 } }],
  ['short-for-season', { ...sound, season: 26 }],
  ['bad-season', { ...sound, season: 0.5 }],
  ['no-sales', { ...sound, y: y.map((each, day) => (day < 50 ? 0 : each)) }],
  ['constant-series', { ...sound, y: y.map((each, day) => (day < 50 ? 5 : each)) }],
];

describe('what is missing', () => {
  it.each(CASES)('is %s, and there is no number', (code, input) => {
    expect(measureUplift(input)).toEqual({ outcome: 'missing', missing: [code] });
  });

  it('has a case here for every code', () => {
    expect([...new Set(CASES.map(([code]) => code))]).toEqual(Object.keys(MISSING));
  });

  it('is nothing with 28 days before', () => {
    expect(measureUplift({ ...sound, pre: { from: 22, to: 49 } }).outcome).toBe('measured');
  });

  it.each(Object.entries(MISSING))('%s has words in both languages', (_code, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });
});

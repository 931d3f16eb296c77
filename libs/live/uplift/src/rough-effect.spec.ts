import type { Estimate } from './estimate';
import { measureUplift, soundSeries, type UpliftInput } from './measure-uplift';
import { rReference, volks } from './published/published-series';
import { roughEffect } from './rough-effect';
import { normals } from './simulate';

/** Sales of a wandering level, a week and so many comparable products, of which every other one moves alike. */
function simulated(seed: number, days: number, products: number, season: number): UpliftInput {
  const normal = normals(seed);
  let level = 50;
  const market = Array.from({ length: days + 8 }, () => (level += 0.1 * seed * normal()) + 6 * normal());
  const weekly = (day: number) => (season > 1 && day % 7 > 4 ? 15 : 0);
  const covariates = Array.from({ length: products }, (_, at) => ({
    name: `product ${at}`,
    values: market.map((each, day) => (at % 2 ? 50 : each) + (3 + at) * normal() + weekly(day)),
  }));
  const y = market.map((each, day) => each + 4 * normal() + weekly(day));
  return { y, covariates, pre: { from: 0, to: days - 1 }, post: { from: days, to: days + 7 }, season };
}

const CASES: readonly [string, UpliftInput][] = [
  ['basic', rReference('basic')],
  ['covariates', rReference('covariates')],
  ['volks', volks()],
  ['four weeks', simulated(1, 28, 0, 1)],
  ['four weeks with a season', simulated(2, 28, 3, 7)],
  ['a hundred days', simulated(3, 100, 5, 1)],
  ['a hundred days with a season', simulated(4, 100, 5, 7)],
  ['a year with a season and nothing to compare', simulated(5, 365, 0, 7)],
];

it.each(CASES)('what is roughly measured lies where all of it lies: %s', (_name, input) => {
  const [full, series] = [measureUplift(input), soundSeries(input)];
  if (full.outcome === 'missing' || 'missing' in series) throw new Error('not measured');
  const rough = roughEffect(series);
  const { cumulativeEffect, relativeEffect } = full;
  const apart = (found: number, expected: Estimate) => Math.abs(found - expected.mean) / expected.sd;
  expect(apart(rough.mean, cumulativeEffect)).toBeLessThan(0.01);
  expect(Math.abs(rough.sd / cumulativeEffect.sd - 1)).toBeLessThan(0.03);
  if (relativeEffect) expect(apart(rough.relative ?? NaN, relativeEffect)).toBeLessThan(0.02);
});

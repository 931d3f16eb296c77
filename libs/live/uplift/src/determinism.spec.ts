import fc from 'fast-check';
import { type MeasuredUplift, measureUplift, type UpliftInput } from './measure-uplift';
import { rReference } from './published/published-series';

const base = rReference('covariates');
const covariates = base.covariates ?? [];

const measured = (input: UpliftInput): MeasuredUplift => {
  const uplift = measureUplift(input);
  if (uplift.outcome !== 'measured') throw new Error(`not measured: ${uplift.missing.join(', ')}`);
  return uplift;
};
const figures = ({ meanEffect, cumulativeEffect }: MeasuredUplift) => [
  meanEffect.mean,
  meanEffect.sd,
  meanEffect.lower,
  meanEffect.upper,
  cumulativeEffect.lower,
];
const close = (found: number[], expected: number[], scale = 1) =>
  found.forEach((each, i) => expect(Math.abs(each - expected[i]!) / scale).toBeLessThan(1e-6));

const once = measured(base);
const RUNS = { numRuns: 10 };
const shift = fc.double({ min: -1e3, max: 1e3, noNaN: true });

describe('a measured uplift', () => {
  it('is the same on every run, to the last bit', () => {
    expect(measured(base)).toEqual(once);
  });

  it('rises by what is added to every day after', () => {
    fc.assert(
      fc.property(shift, (added) => {
        const y = base.y.map((each, row) => (row >= 70 ? each + added : each));
        const { meanEffect } = measured({ ...base, y });
        close(
          [meanEffect.mean - added, meanEffect.lower - added, meanEffect.upper - added, meanEffect.sd],
          [once.meanEffect.mean, once.meanEffect.lower, once.meanEffect.upper, once.meanEffect.sd],
        );
      }),
      RUNS,
    );
  });

  it('scales with the series', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), shift, (factor, added) => {
        const y = base.y.map((each) => (each + added) * factor);
        close(
          figures(measured({ ...base, y })),
          figures(once).map((each) => each * factor),
          factor,
        );
      }),
      RUNS,
    );
  });

  it('does not depend on the unit or the order of the covariates', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e3, noNaN: true }), shift, (factor, added) => {
        const others = covariates
          .map(({ name, values }) => ({ name, values: values.map((each) => each * factor + added) }))
          .reverse();
        close(figures(measured({ ...base, covariates: others })), figures(once));
      }),
      RUNS,
    );
  });

  it('is not changed by a covariate that never moves', () => {
    fc.assert(
      fc.property(shift, (constant) => {
        const still = { name: 'still', values: base.y.map(() => constant) };
        const { covariates: found, ...rest } = measured({ ...base, covariates: [...covariates, still] });
        expect(figures({ ...rest, covariates: found })).toEqual(figures(once));
        expect(found.at(-1)).toEqual({ name: 'still', inclusion: 0 });
      }),
      RUNS,
    );
  });

  it('sees nothing of what happens between the periods or before them', () => {
    const y = [999, ...base.y.slice(0, 70), 888, ...base.y.slice(70)];
    const longer = covariates.map(({ name, values }) => ({
      name,
      values: [0, ...values.slice(0, 70), 0, ...values.slice(70)],
    }));
    const moved = measured({ y, pre: { from: 1, to: 70 }, post: { from: 72, to: 101 }, covariates: longer });
    expect(Math.abs(moved.meanEffect.mean - once.meanEffect.mean)).toBeLessThan(0.1 * once.meanEffect.sd);
    expect(moved.points[0]?.row).toBe(72);
  });
});

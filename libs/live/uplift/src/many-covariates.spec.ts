import { measureUplift } from './measure-uplift';
import { normals } from './simulate';

const normal = normals(7);
const covariates = Array.from({ length: 20 }, (_, at) => ({
  name: `x${at}`,
  values: Array.from({ length: 120 }, () => normal()),
}));
const y = Array.from(
  { length: 120 },
  (_, day) => 2 * covariates[3]!.values[day]! - covariates[17]!.values[day]! + 0.5 * normal(),
);
const uplift = measureUplift({ y, covariates, pre: { from: 0, to: 99 }, post: { from: 100, to: 119 } });

describe('twenty covariates of which two matter', () => {
  it('leave those two in the model and hardly any other', () => {
    const found = uplift.outcome === 'measured' ? uplift.covariates : [];
    expect(found.map(({ name }) => name)).toEqual(covariates.map(({ name }) => name));
    const likely = found.filter(({ inclusion }) => inclusion > 0.9).map(({ name }) => name);
    expect(likely).toEqual(['x3', 'x17']);
    expect(found.filter(({ inclusion }) => inclusion > 0.5)).toHaveLength(2);
  });

  it('find no effect where there is none', () => {
    const effect = uplift.outcome === 'measured' ? uplift.meanEffect : undefined;
    expect(effect?.lower).toBeLessThan(0);
    expect(effect?.upper).toBeGreaterThan(0);
  });
});

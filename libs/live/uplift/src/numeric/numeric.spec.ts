import fc from 'fast-check';
import { gaussLegendre } from './gauss-legendre';
import { normalCdf } from './normal-distribution';
import { mixtureCdf, mixtureQuantile, mixtureTail, type NormalMixture } from './normal-mixture';

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const mixtures = fc
  .array(fc.tuple(finite(0.01, 1), finite(-100, 100), finite(0.01, 50)), { minLength: 1, maxLength: 6 })
  .map((parts): NormalMixture => {
    const total = parts.reduce((sum, [weight]) => sum + weight, 0);
    return {
      weights: Float64Array.from(parts, ([weight]) => weight / total),
      means: Float64Array.from(parts, ([, mean]) => mean),
      sds: Float64Array.from(parts, ([, , sd]) => sd),
    };
  });

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [1.959963984540054, 0.975],
    [-3, 0.0013498980316300933],
    [8, 0.9999999999999993],
  ])('has P(Z <= %d) = %d', (z, probability) => {
    expect(Math.abs(normalCdf(z) - probability)).toBeLessThan(1e-14);
  });

  it('keeps its far tail', () => {
    expect(normalCdf(-10) / 7.61985302416e-24).toBeCloseTo(1, 8);
  });
});

describe('a mixture of normals', () => {
  it('has quantiles that its distribution leads back', () => {
    fc.assert(
      fc.property(mixtures, finite(0.001, 0.999), (mixture, probability) => {
        expect(mixtureCdf(mixture, mixtureQuantile(mixture, probability))).toBeCloseTo(probability, 6);
      }),
    );
  });

  it('lies below or above every point', () => {
    fc.assert(
      fc.property(mixtures, finite(-200, 200), (mixture, x) => {
        expect(mixtureCdf(mixture, x) + mixtureTail(mixture, x)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('the rule of Gauss and Legendre', () => {
  it('is exact for polynomials up to twice its points', () => {
    const { nodes, weights } = gaussLegendre(7);
    const integral = (power: number) => nodes.reduce((sum, node, i) => sum + weights[i]! * node ** power, 0);
    for (let power = 0; power < 14; power++)
      expect(integral(power)).toBeCloseTo(power % 2 ? 0 : 2 / (power + 1), 12);
  });
});

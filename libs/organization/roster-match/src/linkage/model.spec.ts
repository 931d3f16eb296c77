import { WeightCounts } from './calibration';
import { estimateM } from './expectation-maximisation';
import { bitsOfLevel, bitsOfProbability, probabilityOfBits } from './model';
import type { Pattern } from './patterns';
import { levelsOfTwo } from './random-pairs';
import { seeded } from './seeded';

const TRUE_M = [
  [0.1, 0.2, 0.7],
  [0.05, 0.95],
  [0.3, 0.1, 0.6],
];
const U = [
  [0.9, 0.08, 0.02],
  [0.97, 0.03],
  [0.8, 0.15, 0.05],
];
const TRUE_PRIOR = 0.2;
const PAIRS = 40_000;

const chance = seeded(11);
const drawn = (shares: readonly number[]) => {
  let left = chance();
  return Math.max(
    0,
    shares.findIndex((share) => (left -= share) < 0),
  );
};
/** Pairs that come from the model, with who is one person. */
const pairs = Array.from({ length: PAIRS }, () => {
  const one = chance() < TRUE_PRIOR;
  return { one, levels: (one ? TRUE_M : U).map((shares) => (chance() < 0.1 ? -1 : drawn(shares))) };
});
const patterns: Pattern[] = pairs.map(({ levels }) => ({ levels, extra: 0, count: 1 }));
const even = TRUE_M.map((levels) =>
  levels.map((_, at) => (at === levels.length - 1 ? 0.9 : 0.1 / (levels.length - 1))),
);
const fitted = estimateM(patterns, { m: even, u: U, prior: 0.5, iterations: 200, convergence: 1e-7 });

describe('expectation-maximisation', () => {
  it('finds what the pairs were drawn from, without being told who is who', () => {
    expect(fitted.converged).toBe(true);
    expect(Math.abs(fitted.prior - TRUE_PRIOR)).toBeLessThan(0.01);
    for (const [at, levels] of TRUE_M.entries())
      for (const [level, value] of levels.entries())
        expect(Math.abs((fitted.m[at]?.[level] ?? 0) - value)).toBeLessThan(0.02);
  });

  it('does not move with the order of the pairs', () => {
    const backwards = estimateM(patterns.toReversed(), {
      m: even,
      u: U,
      prior: 0.5,
      iterations: 200,
      convergence: 1e-7,
    });
    expect(backwards.prior).toBeCloseTo(fitted.prior, 9);
  });
});

describe('what the probabilities promise', () => {
  const scored = pairs.map(({ one, levels }) => {
    const bits = levels.map((level, at) => bitsOfLevel({ m: fitted.m[at] ?? [], u: U[at] ?? [] }, level));
    return { one, bits: bits.reduce((sum, each) => sum + each, bitsOfProbability(fitted.prior)) };
  });
  const weights = new WeightCounts();
  for (const { bits } of scored) weights.add(bits);

  it('is what comes true when the model does', () => {
    const ones = scored.filter(({ one }) => one).length;
    for (const { threshold, precision, recall, links } of weights.curve()) {
      const found = scored.filter(({ bits }) => probabilityOfBits(bits) >= threshold);
      const right = found.filter(({ one }) => one).length;
      expect(found.length).toBeGreaterThan(1000);
      expect(Math.abs(precision - right / found.length)).toBeLessThan(0.02);
      expect(Math.abs(recall - right / ones)).toBeLessThan(0.02);
      expect(links).toBe(found.length);
    }
  });

  it('promises more precision and less recall the higher the threshold', () => {
    const curve = weights.curve();
    expect(curve.map(({ precision }) => precision)).toEqual(
      curve.map(({ precision }) => precision).toSorted(),
    );
    expect(curve.map(({ recall }) => recall)).toEqual(
      curve
        .map(({ recall }) => recall)
        .toSorted()
        .reverse(),
    );
  });
});

describe('u', () => {
  it('leaves out the pairs of one person that are among pairs at random', () => {
    const [m, u, prior] = [[0.2, 0.8], [0.999, 0.001], 0.01];
    const shares = u.map((value, level) => (1 - prior) * value + prior * (m[level] ?? 0));
    const found = levelsOfTwo({ shares, pairs: 1e9 }, m, prior);
    found.forEach((value, level) => expect(value).toBeCloseTo(u[level] ?? 0, 6));
  });

  it('does not fall below what chance would move the count by', () => {
    const [, rare = 0] = levelsOfTwo({ shares: [0.9999, 0.0001], pairs: 1_000_000 }, [0.1, 0.9], 0.0002);
    expect(rare).toBeCloseTo(0.00001, 6);
  });
});

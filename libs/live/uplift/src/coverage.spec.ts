import { measureUplift } from './measure-uplift';
import { normals } from './simulate';

const [SERIES, BEFORE, AFTER] = [200, 60, 14];

/** A level that wanders, a covariate, noise; the true effect is what is added, plus nothing. */
function covers(seed: number, effect: number): boolean {
  const normal = normals(seed);
  const values = Array.from({ length: BEFORE + AFTER }, () => 20 + 4 * normal());
  let level = 50;
  const y = values.map((value, day) => {
    level += 0.03 * normal();
    return level + 0.8 * value + 3 * normal() + (day >= BEFORE ? effect : 0);
  });
  const uplift = measureUplift({
    y,
    covariates: [{ name: 'x', values }],
    pre: { from: 0, to: BEFORE - 1 },
    post: { from: BEFORE, to: BEFORE + AFTER - 1 },
  });
  if (uplift.outcome !== 'measured') return false;
  return uplift.meanEffect.lower <= effect && effect <= uplift.meanEffect.upper;
}

describe('the 95 % interval', () => {
  it('covers the true effect in 90 to 99 % of 200 simulated series', () => {
    const covered = Array.from({ length: SERIES }, (_, seed) => covers(seed + 1, seed % 10)).filter(Boolean);
    expect(covered.length / SERIES).toBeGreaterThanOrEqual(0.9);
    expect(covered.length / SERIES).toBeLessThanOrEqual(0.99);
  }, 120_000);
});

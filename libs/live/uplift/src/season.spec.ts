import { measureUplift } from './measure-uplift';
import { normals } from './simulate';

const normal = normals(11);
const WEEK = [0, 1, 0, 2, 3, 9, 8];
const y = Array.from({ length: 93 }, (_, day) => 20 + WEEK[day % 7]! + 0.5 * normal() + (day >= 91 ? 4 : 0));
const input = { y, pre: { from: 0, to: 90 }, post: { from: 91, to: 92 } };

describe('sales with a weekly course', () => {
  it('are expected by their weekday', () => {
    const uplift = measureUplift({ ...input, season: 7 });
    const points = uplift.outcome === 'measured' ? uplift.points : [];
    expect(points.map(({ expected }) => Math.round(expected.mean))).toEqual([20, 21]);
  });

  it('show an effect that the week would have hidden', () => {
    const [blind, seeing] = [measureUplift(input), measureUplift({ ...input, season: 7 })];
    if (blind.outcome !== 'measured' || seeing.outcome !== 'measured') throw new Error('not measured');
    expect(blind.meanEffect.lower).toBeLessThan(0);
    expect(seeing.meanEffect.lower).toBeGreaterThan(0);
    expect(Math.abs(seeing.meanEffect.mean - 4)).toBeLessThan(2 * seeing.meanEffect.sd);
    expect(seeing.meanEffect.sd).toBeLessThan(blind.meanEffect.sd / 3);
  });
});

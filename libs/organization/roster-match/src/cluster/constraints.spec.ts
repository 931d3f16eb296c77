import type { Pair } from '../linkage/pair';
import { Records } from '../linkage/records';
import { seeded } from '../linkage/seeded';
import { bestAssignment, type Offer } from './assignment';
import { Components } from './components';
import { onePer } from './one-per';
import { oneToOne } from './one-to-one';

const pair = (left: number, right: number, bits: number): Pair => ({
  ...{ left, right, bits },
  ...{ probability: 1, rule: 0 },
});

/** The best that any choice of offers can reach. */
function mostOf(offers: readonly Offer[]): number {
  const [first, ...others] = offers;
  if (!first) return 0;
  const free = others.filter(({ left, right }) => left !== first.left && right !== first.right);
  return Math.max(mostOf(others), first.worth + mostOf(free));
}

describe('one partner each', () => {
  it('weighs most together, as trying everything shows', () => {
    const chance = seeded(7);
    for (let round = 0; round < 200; round++) {
      const offers: Offer[] = [];
      for (let left = 0; left < 4; left++)
        for (let right = 10; right < 14; right++)
          if (chance() < 0.6) offers.push({ left, right, worth: 1 + Math.floor(chance() * 9) });
      const chosen = bestAssignment(offers);
      expect(new Set(chosen.map(({ left }) => left)).size).toBe(chosen.length);
      expect(new Set(chosen.map(({ right }) => right)).size).toBe(chosen.length);
      expect(chosen.reduce((sum, { worth }) => sum + worth, 0)).toBe(mostOf(offers));
    }
  });

  it('gives up the heaviest pair when two others weigh more', () => {
    const pairs = [pair(0, 5, 9), pair(0, 6, 8), pair(1, 5, 8)];
    expect(oneToOne(pairs, 7, 0)).toEqual([pair(0, 6, 8), pair(1, 5, 8)]);
  });

  it('keeps a pair right at the threshold', () => {
    expect(oneToOne([pair(0, 2, 3), pair(1, 3, 3)], 4, 3)).toHaveLength(2);
  });
});

describe('one account on each platform', () => {
  const platforms = ['a', 'a', 'b', 'b', ''];
  const ids = platforms.map((_, row) => String(row));
  const records = new Records(
    { name: 'accounts', ids, columns: new Map([['platform', platforms]]) },
    undefined,
  );

  it('never brings two of one platform together, not through a third either', () => {
    const left = onePer(
      records,
      ['platform'],
      [pair(0, 1, 99), pair(0, 2, 5), pair(1, 2, 4), pair(2, 4, 3), pair(3, 4, 2)],
    );
    expect(left).toEqual([pair(0, 2, 5), pair(2, 4, 3)]);
    const components = new Components(platforms.length);
    for (const each of left) components.join(each.left, each.right);
    expect(ids.map((_, row) => components.leastOf(row))).toEqual([0, 1, 0, 3, 0]);
  });
});

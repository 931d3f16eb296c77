import type { Pair } from '../linkage/pair';
import { type Offer, bestAssignment } from './assignment';
import { Components } from './components';

/** Sets of rows larger than this are assigned greedily: the exact way would take seconds. */
const EXACT_UP_TO = 300;
/** What even a pair right at the threshold is worth, so that it is better than none. */
const LEAST_WORTH = 1e-6;

/**
 * Of the pairs of two files those that together weigh most above the threshold while every row has one partner at most. Rows that no
 * pair connects do not compete, so each set of connected rows is assigned by itself.
 */
export function oneToOne(pairs: readonly Pair[], rows: number, threshold: number): Pair[] {
  const components = new Components(rows);
  for (const { left, right } of pairs) components.join(left, right);
  const sets = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const set = components.leastOf(pair.left);
    const known = sets.get(set);
    if (known) known.push(pair);
    else sets.set(set, [pair]);
  }
  const base = Number.isFinite(threshold) ? threshold : Math.min(0, ...pairs.map(({ bits }) => bits));
  const chosen = [...sets.values()].flatMap((set) => assigned(set, base));
  return chosen.sort((a, b) => a.left - b.left || a.right - b.right);
}

function assigned(set: readonly Pair[], base: number): readonly Pair[] {
  if (set.length === 1) return set;
  const offers = set.map((pair) => ({ ...pair, pair, worth: pair.bits - base + LEAST_WORTH }));
  const sides = new Set(set.flatMap(({ left, right }) => [left, right])).size;
  const best: readonly Offer[] = sides <= EXACT_UP_TO ? bestAssignment(offers) : greedy(offers);
  return (best as typeof offers).map(({ pair }) => pair);
}

function greedy<Kind extends Offer>(offers: readonly Kind[]): Kind[] {
  const taken = new Set<number>();
  return offers
    .toSorted((a, b) => b.worth - a.worth || a.left - b.left || a.right - b.right)
    .filter(({ left, right }) => {
      if (taken.has(left) || taken.has(right)) return false;
      taken.add(left).add(right);
      return true;
    });
}

import { blockOf, eachCandidate } from './blocking';
import type { WeightCounts } from './calibration';
import { inSetting } from './in-setting';
import { bitsOfProbability, probabilityOfBits } from './model';
import { allPairs } from './random-pairs';
import type { Records } from './records';
import { Refusal } from './refusal';
import type { Training } from './settings';

/** Without any hint: as many matching pairs as the smaller file, or half the one file, has rows. */
export function priorOf(records: Records, { prior }: Training): number {
  const all = allPairs(records);
  if (typeof prior === 'number') return prior;
  if (prior === undefined) {
    const { firstRight, size, linking } = records;
    return bounded((linking ? Math.min(firstRight, size - firstRight) : size / 2) / all);
  }
  const rules = prior.rules.map((rule, at) =>
    inSetting(`training.prior.rules[${at}]`, () => blockOf(records, rule)),
  );
  const found = eachCandidate(records, rules, () => undefined).reduce((sum, pairs) => sum + pairs, 0);
  if (found === 0)
    throw new Refusal(
      `training.prior.rules find no pair at all, so that nothing can be guessed from them; take rules that find most of the matching pairs, or give training.prior a number.`,
    );
  return bounded(found / prior.recall / all);
}

const [ROUNDS, SETTLED] = [200, 1e-6];

/**
 * The prior under which the candidates hold as many matching pairs as it says there are: EM for the prior alone, over the weights of
 * all candidates, which must hold hardly fewer matching pairs than there are at all. `first` is the prior within those weights.
 */
export function fittedPrior(records: Records, weights: WeightCounts, first: number): number {
  const all = allPairs(records);
  const before = bitsOfProbability(first);
  let prior = first;
  for (let round = 0; round < ROUNDS; round++) {
    const shift = bitsOfProbability(prior) - before;
    let matching = 0;
    for (const { bits, pairs } of weights) matching += pairs * probabilityOfBits(bits + shift);
    const next = bounded(matching / all);
    const moved = Math.abs(next - prior);
    prior = next;
    if (moved < prior * SETTLED) break;
  }
  return prior;
}

const bounded = (value: number) => Math.min(0.5, Math.max(value, 1e-12));

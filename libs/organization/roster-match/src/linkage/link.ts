import { type Block, blockOf, eachCandidate } from './blocking';
import { linksOf } from '../cluster/links';
import { WeightCounts } from './calibration';
import { type Comparison, comparisonOf } from './comparison';
import { inSetting } from './in-setting';
import { bitsOfProbability, probabilityOfBits } from './model';
import type { Pair } from './pair';
import { fittedPrior } from './prior';
import { levelled } from './ready-comparisons';
import { Records } from './records';
import { Refusal } from './refusal';
import { Scorer } from './score';
import type { Settings, Training } from './settings';
import type { Table } from './table';
import { train, type Trained } from './train';

export interface Linkage {
  readonly records: Records;
  readonly comparisons: readonly Comparison[];
  readonly trained: Trained;
  /** How many candidate pairs each blocking rule added to those of the rules before it. */
  readonly candidates: readonly { readonly rule: string; readonly pairs: number }[];
  /** The pairs from the asked probability on that the constraints leave, in the order of their rows. */
  readonly pairs: readonly Pair[];
  /** How many more were probable enough, but against a constraint. */
  readonly withheld: number;
  /** The weights of all candidates. */
  readonly weights: WeightCounts;
}

/**
 * Links two tables, or finds doubles in one: learns the model, compares the pairs of the blocking rules, and gives those of at least
 * the probability `from`. The same tables and settings give the same answer. @throws Refusal when the settings do not fit the tables.
 */
export function link(left: Table, right: Table | undefined, settings: Settings, from: number): Linkage {
  const records = new Records(left, right, settings.columns);
  if (records.firstRight === 0 || (right && right.ids.length === 0))
    throw new Refusal(`${records.firstRight === 0 ? left.name : right?.name} holds no row below its names.`);
  if (settings.constraints.oneToOne && !right)
    throw new Refusal('constraints.oneToOne holds between two files; without --right leave it out.');
  const comparisons = settings.comparisons.map((each, at) =>
    inSetting(`comparisons[${at}]`, () => comparisonOf(records, levelled(each))),
  );
  const blocks = settings.blocking.map((rule, at) =>
    inSetting(`blocking[${at}]`, () => blockOf(records, rule)),
  );
  for (const [at, column] of settings.constraints.onePer.entries())
    inSetting(`constraints.onePer[${at}]`, () => records.column(column));
  const trained = trainedOn(records, comparisons, blocks, settings.training);
  const scorer = new Scorer(records, comparisons, trained.model);
  const least = bitsOfProbability(from);
  const weights = new WeightCounts();
  const found: Pair[] = [];
  const counts = eachCandidate(records, blocks, (one, other, rule) => {
    const bits = scorer.score(one, other);
    weights.add(bits);
    if (bits < least) return;
    found.push({ left: one, right: other, bits, probability: probabilityOfBits(bits), rule });
  });
  found.sort((a, b) => a.left - b.left || a.right - b.right);
  const pairs = linksOf(records, found, settings.constraints, least);
  return {
    records,
    comparisons,
    trained,
    candidates: blocks.map(({ name }, at) => ({ rule: name, pairs: counts[at] ?? 0 })),
    pairs,
    withheld: found.length - pairs.length,
    weights,
  };
}

/** The model; when the settings tell nothing of the prior, it follows from the candidates. */
function trainedOn(
  records: Records,
  comparisons: readonly Comparison[],
  blocks: readonly Block[],
  training: Training,
): Trained {
  const trained = train(records, comparisons, training);
  if (training.prior !== undefined) return trained;
  const scorer = new Scorer(records, comparisons, trained.model);
  const weights = new WeightCounts();
  eachCandidate(records, blocks, (left, right) => weights.add(scorer.score(left, right)));
  const prior = fittedPrior(records, weights, trained.model.prior);
  return { ...trained, model: { ...trained.model, prior } };
}

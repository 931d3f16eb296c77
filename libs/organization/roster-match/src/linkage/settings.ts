import { z } from 'zod';
import { ColumnReference, Derivation } from './column-settings';
import { ComparisonSettings } from './comparison-settings';
import { Condition } from './condition-settings';

const Probability = z.number().gt(0).lt(1);

/** Columns that are equal on both sides; `left`/`right` where they differ. Two missing values are not equal. */
const BlockingItem = z.union([
  z.strictObject({ left: ColumnReference, right: ColumnReference }),
  ColumnReference,
]);

/** Which pairs are looked at: those that agree on all of `on` and fulfil `where`. */
export const BlockingRule = z.union([
  z
    .array(BlockingItem)
    .min(1)
    .transform((on) => ({ on, where: undefined })),
  z.strictObject({ on: z.array(BlockingItem).min(1), where: Condition.optional() }),
]);
export type BlockingRule = z.infer<typeof BlockingRule>;

/** How probable it is that two rows taken at random are one person. */
const Prior = z.union([
  Probability,
  /** Guessed from rules that find hardly any wrong pair, and the share of the right ones that they find. */
  z.strictObject({ rules: z.array(BlockingRule).min(1), recall: z.number().gt(0).max(1) }),
]);

const Training = z.strictObject({
  prior: Prior.optional(),
  /** Pairs drawn at random for u. */
  samplePairs: z.number().int().min(1000).default(1_000_000),
  seed: z.number().int().nonnegative().default(1),
  /** One run of EM for each. */
  rules: z.array(BlockingRule).min(1),
  /** More pairs than this of one training rule are drawn at random. */
  pairsPerRule: z.number().int().min(1000).default(2_000_000),
  withTermFrequencies: z.boolean().default(false),
  iterations: z.number().int().min(1).default(25),
  /** EM ends when no parameter moves by more. */
  convergence: z.number().gt(0).default(0.0001),
});
export type Training = z.infer<typeof Training>;

const Constraints = z.strictObject({
  /** Nobody stands twice in a file: a row has at most one partner in the other file. Only for two files. */
  oneToOne: z.boolean().default(false),
  /** Columns of which a person has at most one row for each value, as one account on each platform. */
  onePer: z.array(ColumnReference).default([]),
});
export type Constraints = z.infer<typeof Constraints>;

/** All that a linkage is told; docs/roster-match.md explains each word. */
export const Settings = z.strictObject({
  about: z.string().optional(),
  columns: z.record(z.string(), Derivation).default({}),
  blocking: z.array(BlockingRule).min(1).max(250),
  comparisons: z.array(ComparisonSettings).min(1).max(40),
  training: Training,
  constraints: Constraints.default({ oneToOne: false, onePer: [] }),
});
export type Settings = z.infer<typeof Settings>;

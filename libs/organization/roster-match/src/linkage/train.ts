import { type Block, blockOf } from './blocking';
import { nameOf } from './column-settings';
import { NO_VALUE, type Comparison } from './comparison';
import { estimateM, type Fitted } from './expectation-maximisation';
import { inSetting } from './in-setting';
import { bitsOfLevel, bitsOfProbability, firstM, type Model, probabilityOfBits } from './model';
import { type Extra, Patterns, patternsOf } from './patterns';
import { priorOf } from './prior';
import { levelsOfTwo, randomLevels } from './random-pairs';
import type { Records } from './records';
import { Refusal } from './refusal';
import { seeded } from './seeded';
import type { BlockingRule, Training } from './settings';
import { adjustmentsOf } from './term-frequency';

/** One run of EM: which rule's pairs it learned from, and of which comparisons. */
export interface Session {
  readonly rule: string;
  readonly pairs: number;
  readonly learned: readonly string[];
  /** The share of the rule's pairs that are one person. */
  readonly prior: number;
  readonly iterations: number;
  readonly converged: boolean;
}

export interface Trained {
  readonly model: Model;
  readonly sessions: readonly Session[];
  /** Comparisons of which no rule could learn m: each rule is on one of their columns. They keep what training begins with. */
  readonly untrained: readonly string[];
}

/**
 * Learns the model without labels: u from pairs taken at random, m by one run of EM for each training rule. A rule says nothing about
 * comparisons of the columns it demands to be equal; m is the mean over the rules that say something.
 */
export function train(records: Records, comparisons: readonly Comparison[], training: Training): Trained {
  const chance = seeded(training.seed);
  const prior = priorOf(records, training);
  const random = randomLevels(records, comparisons, training.samplePairs, chance);
  const u = random.map(({ shares }) => shares);
  const learned = comparisons.map((): (readonly number[])[] => []);
  const sessions = training.rules.map((rule, place) => {
    const session = inSetting(`training.rules[${place}]`, () => {
      const fixed = comparisons.map((comparison) => demands(records, rule, comparison));
      if (fixed.every(Boolean))
        throw new Refusal(
          `The training rule ${blockOf(records, rule).name} leaves no comparison to learn from; take fewer columns.`,
        );
      return learn(records, comparisons, { rule, fixed, u, prior, training, chance });
    });
    session.free.forEach((at, free) => learned[at]?.push(session.fitted.m[free] ?? []));
    return session.report;
  });
  return {
    model: {
      prior,
      comparisons: random.flatMap((seen, at) => {
        const comparison = comparisons[at];
        if (!comparison) return [];
        const { name, labels } = comparison;
        const m = meanOf(learned[at] ?? []) ?? firstM(comparison);
        return { name, labels, m, u: levelsOfTwo(seen, m, prior) };
      }),
    },
    sessions,
    untrained: comparisons.filter((_, at) => learned[at]?.length === 0).map(({ name }) => name),
  };
}

interface Lesson {
  readonly rule: BlockingRule;
  readonly fixed: readonly boolean[];
  readonly u: readonly (readonly number[])[];
  readonly prior: number;
  readonly training: Training;
  readonly chance: () => number;
}

function learn(records: Records, comparisons: readonly Comparison[], lesson: Lesson) {
  const { rule, fixed, u, prior, training, chance } = lesson;
  const block: Block = blockOf(records, rule);
  const free = comparisons.flatMap((_, at) => (fixed[at] ? [] : [at]));
  const compared = free.flatMap((at) => comparisons[at] ?? []);
  const known = free.map((at) => u[at] ?? []);
  const extra = training.withTermFrequencies ? rareValues(records, compared, known) : undefined;
  const patterns = patternsOf(records, block, new Patterns(compared, extra), training.pairsPerRule, chance);
  if (patterns.pairs === 0)
    throw new Refusal(`The training rule ${block.name} finds no pair; take columns that agree more often.`);
  // Pairs that agree on the rule's columns are matching pairs far more often than pairs at random.
  const agreeing = comparisons.map((comparison, at) =>
    fixed[at] ? bitsOfLevel({ m: firstM(comparison), u: u[at] ?? [] }, comparison.labels.length - 1) : 0,
  );
  const start = probabilityOfBits(agreeing.reduce((sum, bits) => sum + bits, bitsOfProbability(prior)));
  const fitted: Fitted = estimateM(patterns.all(), {
    m: compared.map(firstM),
    u: known,
    prior: Math.min(start, MOST_AT_FIRST),
    iterations: training.iterations,
    convergence: training.convergence,
  });
  const report: Session = {
    rule: block.name,
    pairs: patterns.pairs,
    learned: compared.map(({ name }) => name),
    prior: fitted.prior,
    iterations: fitted.iterations,
    converged: fitted.converged,
  };
  return { free, fitted, report };
}

/** A start at certainty could not be left again. */
const MOST_AT_FIRST = 0.99;

function demands(records: Records, rule: BlockingRule, { columns }: Comparison): boolean {
  const compared = new Set(columns.flatMap((column) => records.basesOf(column)));
  return rule.on
    .flatMap((item) => (typeof item === 'object' && 'left' in item ? [item.left, item.right] : [item]))
    .flatMap((column) => records.basesOf(column))
    .some((base) => compared.has(nameOf(base)));
}

function rareValues(records: Records, comparisons: readonly Comparison[], u: Lesson['u']): Extra {
  const adjustments = comparisons.map((comparison, at) =>
    adjustmentsOf(records, comparison, { u: u[at] ?? [] }),
  );
  return (levels, left, right) =>
    levels.reduce(
      (sum, level, at) => (level === NO_VALUE ? sum : sum + (adjustments[at]?.[level]?.(left, right) ?? 0)),
      0,
    );
}

function meanOf(estimates: readonly (readonly number[])[]): number[] | undefined {
  const [first, ...others] = estimates;
  return first?.map(
    (value, level) => others.reduce((sum, other) => sum + (other[level] ?? 0), value) / estimates.length,
  );
}

import { type Block, eachPair } from './blocking';
import type { Comparison } from './comparison';
import type { Records } from './records';

/** Pairs with the same levels, counted; `extra` are bits that differ from pair to pair otherwise. */
export interface Pattern {
  readonly levels: readonly number[];
  readonly extra: number;
  count: number;
}

/** Bits beside those of the levels, as for rare values. */
export type Extra = (levels: readonly number[], left: number, right: number) => number;

/** Collects pairs by their levels: a few hundred patterns stand for millions of pairs. */
export class Patterns {
  private readonly found = new Map<number | string, Pattern>();
  private readonly levels: number[] = [];
  pairs = 0;

  constructor(
    private readonly comparisons: readonly Comparison[],
    private readonly extra?: Extra,
  ) {}

  add(left: number, right: number): void {
    const { levels } = this;
    for (let at = 0; at < this.comparisons.length; at++)
      levels[at] = this.comparisons[at]?.levelOf(left, right) ?? 0;
    const extra = this.extra?.(levels, left, right) ?? 0;
    const key = extra === 0 ? this.keyOf(levels) : `${levels.join()} ${extra}`;
    const known = this.found.get(key);
    this.pairs++;
    if (known) known.count++;
    else this.found.set(key, { levels: [...levels], extra, count: 1 });
  }

  /** Levels as digits of one number; as a text where that would not be exact any more. */
  private keyOf(levels: readonly number[]): number | string {
    let key = 0;
    for (let at = 0; at < levels.length; at++)
      key = key * ((this.comparisons[at]?.labels.length ?? 0) + 1) + (levels[at] ?? 0) + 1;
    return key <= Number.MAX_SAFE_INTEGER ? key : levels.join();
  }

  all(): Pattern[] {
    return [...this.found.values()];
  }
}

/** The patterns of a rule's pairs; of more than `most` pairs a part drawn at random. */
export function patternsOf(
  records: Records,
  block: Block,
  patterns: Patterns,
  most: number,
  chance: () => number,
): Patterns {
  let there = 0;
  eachPair(records, block, () => there++);
  const share = most / there;
  eachPair(records, block, (left, right) => {
    if (share >= 1 || chance() < share) patterns.add(left, right);
  });
  return patterns;
}

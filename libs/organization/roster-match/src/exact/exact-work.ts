import type { DigestPads } from '../digest/digest-pads';
import type { NumberKind } from '../digest/keyed-digest';
import { type Block, digestBlock, type DigestedBlock } from './digest-block';
import { matchPartition } from './match-partition';
import type { NumberedRows } from './numbered-rows';
import { entriesOf, type PartitionedRows } from './partition';
import type { PartialResult } from './partial-result';
import { release } from './release';

/** One roster with its digests, and its rows ordered by partition; in shared memory. */
export interface PartitionedRoster extends NumberedRows {
  readonly by: { readonly [kind in NumberKind]: PartitionedRows };
}

export interface PartitionedRosters {
  readonly left: PartitionedRoster;
  readonly right: PartitionedRoster;
}

/** What a thread can be asked, and what it answers. The bytes of a block are handed over. */
export type ExactTask =
  | { readonly task: 'digest'; readonly block: Block }
  | { readonly task: 'keep'; readonly rosters: PartitionedRosters }
  | { readonly task: 'match'; readonly by: NumberKind; readonly n: number };
export type ExactAnswer = DigestedBlock | PartialResult | undefined;

/** Does the parts of an exact match, in whatever thread it lives. */
export class ExactWork {
  private rosters?: PartitionedRosters;

  constructor(private readonly pads: DigestPads) {}

  do(asked: ExactTask): ExactAnswer {
    switch (asked.task) {
      case 'digest':
        return this.digest(asked.block);
      case 'keep':
        this.rosters = asked.rosters;
        return undefined;
      case 'match':
        return this.match(asked.by, asked.n);
    }
  }

  private digest(block: Block): DigestedBlock {
    const digested = digestBlock(block, this.pads);
    release(block.bytes);
    return digested;
  }

  private match(by: NumberKind, n: number): PartialResult {
    if (!this.rosters) throw new Error('a partition was asked for before the rosters were given');
    const { left, right } = this.rosters;
    return matchPartition({
      by,
      left: entriesOf(left, left.by[by], n),
      right: entriesOf(right, right.by[by], n),
    });
  }
}

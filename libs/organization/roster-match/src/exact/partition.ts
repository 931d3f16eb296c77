import { DIGEST_WORDS, type NumberKind } from '../digest/keyed-digest';
import { isDigest, type NumberedRows } from './numbered-rows';

/** Rows of one roster that belong to a partition; their numbers, and 4 words of each digest, zeros where there is none. */
export interface Entries {
  readonly rows: Uint32Array;
  readonly id: Uint32Array;
  readonly phone: Uint32Array;
}

/**
 * All rows of both rosters whose digest of one kind begins alike. Nothing outside of it matters to it: it can be matched by any
 * process at any time, and more than once. Typed arrays only, so that it can be sent.
 */
export interface Partition {
  readonly by: NumberKind;
  readonly left: Entries;
  readonly right: Entries;
}

/** Row numbers of one roster, ordered by partition; partition n has those from `starts[n]` to `starts[n + 1]`. */
export interface PartitionedRows {
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
}

const SPAN = 2 ** 32;

/** The partition, of so many, in which a digest that begins with `firstWord` (unsigned) lies. */
export function partitionOf(firstWord: number, partitions: number): number {
  return Math.floor((firstWord / SPAN) * partitions);
}

/** Which rows lie in which partition by their digests of one kind; rows without one lie in none. */
export function partitionRows(digests: Uint32Array, partitions: number): PartitionedRows {
  const starts = new Uint32Array(new SharedArrayBuffer((partitions + 1) * Uint32Array.BYTES_PER_ELEMENT));
  for (let at = 0; at < digests.length; at += DIGEST_WORDS)
    if (isDigest(digests, at)) starts[partitionOf(digests[at]!, partitions) + 1]! += 1;
  for (let n = 0; n < partitions; n++) starts[n + 1]! += starts[n]!;
  const rows = new Uint32Array(new SharedArrayBuffer(starts[partitions]! * Uint32Array.BYTES_PER_ELEMENT));
  const next = starts.slice();
  for (let at = 0; at < digests.length; at += DIGEST_WORDS)
    if (isDigest(digests, at)) rows[next[partitionOf(digests[at]!, partitions)]!++] = at / DIGEST_WORDS;
  return { rows, starts };
}

/** The entries of partition `n`. */
export function entriesOf(roster: NumberedRows, { rows, starts }: PartitionedRows, n: number): Entries {
  const own = rows.slice(starts[n], starts[n + 1]);
  return { rows: own, id: gathered(roster.id, own), phone: gathered(roster.phone, own) };
}

function gathered(digests: Uint32Array, rows: Uint32Array): Uint32Array {
  const words = new Uint32Array(rows.length * DIGEST_WORDS);
  for (let at = 0; at < rows.length; at++) {
    const from = rows[at]! * DIGEST_WORDS;
    for (let word = 0; word < DIGEST_WORDS; word++) words[at * DIGEST_WORDS + word] = digests[from + word]!;
  }
  return words;
}

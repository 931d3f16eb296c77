import { DIGEST_WORDS } from '../digest/keyed-digest';
import { equalDigests } from './equal-digests';
import { isDigest, sameDigest } from './numbered-rows';
import { MATCHED_BY, type MatchedBy, type PartialResult, type SetAside } from './partial-result';
import type { Entries, Partition } from './partition';
import { RowSetsWriter } from './row-sets';

/** A number that would make more pairs than this is a placeholder, not a person's. */
export const MOST_PAIRS_OF_A_NUMBER = 10_000;

const code = (by: MatchedBy) => MATCHED_BY.indexOf(by);
const [BY_ID, BY_PHONE, BY_BOTH] = [code('id'), code('phone'), code('both')];

/**
 * The exact match of one partition: rows with the same digest are one person.
 *
 * By ID number: every pair, `both` when the phones agree too. By phone: only pairs of which a row has no ID number (where both
 * have the same, the other partition finds them), and only when no two ID numbers stand with that phone in either roster.
 */
export function matchPartition({ by, left, right }: Partition): PartialResult {
  const all = joined(left, right);
  const lefts = left.rows.length;
  const { heads, next } = equalDigests(all[by]);
  const pairs: number[] = [];
  const folds = { left: new RowSetsWriter(), right: new RowSetsWriter() };
  const setAside: SetAside[] = [];
  for (let chain = 0; chain < heads.length; chain++) {
    const head = heads[chain]!;
    if (next[head]! < 0) continue;
    const [mine, theirs]: [number[], number[]] = [[], []];
    for (let entry = head; entry >= 0; entry = next[entry]!) (entry < lefts ? mine : theirs).push(entry);
    const rowsOf = (entries: readonly number[]) => entries.map((entry) => all.rows[entry]!);
    const why = whyAside(by, mine, theirs, all.id);
    if (why) setAside.push({ why, left: rowsOf(mine), right: rowsOf(theirs) });
    if (why === 'phone-shared' || why === 'phone-crowded') continue;
    if (mine.length > 1) folds.left.add(rowsOf(mine));
    if (theirs.length > 1) folds.right.add(rowsOf(theirs));
    if (why) continue;
    for (const one of mine)
      for (const other of theirs) {
        const agreed = by === 'id' ? byId(all.phone, one, other) : byPhone(all.id, one, other);
        if (agreed >= 0) pairs.push(all.rows[one]!, all.rows[other]!, agreed);
      }
  }
  return {
    matches: columnsOf(pairs),
    folds: { left: folds.left.written(), right: folds.right.written() },
    setAside,
  };
}

function joined(left: Entries, right: Entries): Entries {
  const both = (one: Uint32Array, other: Uint32Array) => {
    const words = new Uint32Array(one.length + other.length);
    words.set(one);
    words.set(other, one.length);
    return words;
  };
  return {
    rows: both(left.rows, right.rows),
    id: both(left.id, right.id),
    phone: both(left.phone, right.phone),
  };
}

function whyAside(
  by: Partition['by'],
  mine: readonly number[],
  theirs: readonly number[],
  ids: Uint32Array,
): SetAside['why'] | undefined {
  if (by === 'phone' && hasTwoIds([mine, theirs], ids)) return 'phone-shared';
  return mine.length * theirs.length > MOST_PAIRS_OF_A_NUMBER ? `${by}-crowded` : undefined;
}

function hasTwoIds(lists: readonly (readonly number[])[], ids: Uint32Array): boolean {
  let known = -1;
  for (const entries of lists)
    for (const entry of entries) {
      const at = entry * DIGEST_WORDS;
      if (!isDigest(ids, at)) continue;
      if (known < 0) known = at;
      else if (!sameDigest(ids, known, ids, at)) return true;
    }
  return false;
}

function byId(phones: Uint32Array, one: number, other: number): number {
  const at = one * DIGEST_WORDS;
  return isDigest(phones, at) && sameDigest(phones, at, phones, other * DIGEST_WORDS) ? BY_BOTH : BY_ID;
}

/** -1 when both have an ID number, which is the same then. */
function byPhone(ids: Uint32Array, one: number, other: number): number {
  return isDigest(ids, one * DIGEST_WORDS) && isDigest(ids, other * DIGEST_WORDS) ? -1 : BY_PHONE;
}

/** From triples of left row, right row and what they agree in. */
function columnsOf(triples: readonly number[]): PartialResult['matches'] {
  const count = triples.length / 3;
  const part = (offset: number) => Uint32Array.from({ length: count }, (_, at) => triples[3 * at + offset]!);
  return { left: part(0), right: part(1), by: Uint8Array.from(part(2)) };
}

import { DIGEST_WORDS } from '../digest/keyed-digest';
import type { ExactMatches } from './merge-parts';
import { isDigest } from './numbered-rows';
import { MATCHED_BY, type MatchedBy, type SetAside } from './partial-result';
import type { ReadRoster } from './read-roster';

/** Of one roster. */
export interface RosterCounts {
  readonly rows: number;
  readonly withId: number;
  readonly withPhone: number;
  readonly invalid: number;
  /** Rows that were matched, or whose person was matched on another row. */
  readonly found: number;
  /** People who stand on it more than once. */
  readonly folded: number;
}

export interface ExactCounts {
  readonly left: RosterCounts;
  readonly right: RosterCounts;
  readonly matches: Readonly<Record<MatchedBy, number>>;
  /** Numbers that matched nobody, by reason. */
  readonly setAside: Readonly<Record<SetAside['why'], number>>;
}

export type Side = 'left' | 'right';

export function countExact(rosters: Readonly<Record<Side, ReadRoster>>, found: ExactMatches): ExactCounts {
  const ofRoster = (side: Side): RosterCounts => {
    const roster = rosters[side];
    return {
      rows: roster.rows,
      withId: countDigests(roster.id),
      withPhone: countDigests(roster.phone),
      invalid: roster.invalid.rows.length,
      found: foundRows(side, roster.rows, found).reduce((sum, row) => sum + row, 0),
      folded: found.folds[side].length,
    };
  };
  const matches = { id: 0, phone: 0, both: 0 };
  for (const by of found.matches.by) matches[MATCHED_BY[by]!]++;
  const setAside = { 'phone-shared': 0, 'phone-crowded': 0, 'id-crowded': 0 };
  for (const { why } of found.setAside) setAside[why]++;
  return { left: ofRoster('left'), right: ofRoster('right'), matches, setAside };
}

/** 1 for each row of one roster that was matched, or whose person was matched on another row; else 0. */
export function foundRows(side: Side, rows: number, { matches, folds }: ExactMatches): Uint8Array {
  const found = new Uint8Array(rows);
  for (const row of matches[side]) found[row] = 1;
  for (const fold of folds[side])
    if (fold.some((row) => found[row] === 1)) for (const row of fold) found[row] = 1;
  return found;
}

function countDigests(words: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < words.length; at += DIGEST_WORDS) if (isDigest(words, at)) count++;
  return count;
}

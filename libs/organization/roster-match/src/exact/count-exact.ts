import { DIGEST_WORDS } from '../digest/keyed-digest';
import type { ExactMatches } from './merge-parts';
import { isDigest } from './numbered-rows';
import { MATCHED_BY, type MatchedBy, SET_ASIDE, type SetAside } from './partial-result';
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
      found: foundRows(side, found).size,
      folded: found.folds[side].length,
    };
  };
  const matches = { id: 0, phone: 0, both: 0 };
  for (const by of found.matches.by) matches[MATCHED_BY[by]!]++;
  const setAside = Object.fromEntries(
    Object.keys(SET_ASIDE).map((why) => [why, found.setAside.filter((set) => set.why === why).length]),
  ) as ExactCounts['setAside'];
  return { left: ofRoster('left'), right: ofRoster('right'), matches, setAside };
}

/** Rows of one roster that were matched, or whose person was matched on another row. */
export function foundRows(side: Side, { matches, folds }: ExactMatches): Set<number> {
  const found = new Set(matches[side]);
  for (const fold of folds[side])
    if (fold.some((row) => found.has(row))) for (const row of fold) found.add(row);
  return found;
}

function countDigests(words: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < words.length; at += DIGEST_WORDS) if (isDigest(words, at)) count++;
  return count;
}

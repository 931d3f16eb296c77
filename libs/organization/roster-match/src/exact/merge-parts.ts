import { foldRows } from './fold-rows';
import { MATCHED_BY, type Matches, type PartialResult, SET_ASIDE, type SetAside } from './partial-result';

/** The same for the same two rosters, however many partitions there were and in whatever order they came. */
export interface ExactMatches {
  /** By left row, then by right row. */
  readonly matches: Matches;
  /** People who stand on a roster more than once, each with all their rows; by their first rows. */
  readonly folds: {
    readonly left: readonly (readonly number[])[];
    readonly right: readonly (readonly number[])[];
  };
  readonly setAside: readonly SetAside[];
}

/** Puts the parts of all partitions together; `rows` says how many each roster has. */
export function mergeParts(
  parts: readonly PartialResult[],
  rows: { readonly left: number; readonly right: number },
): ExactMatches {
  return {
    matches: inOrder(
      parts.map(({ matches }) => matches),
      rows.right,
    ),
    folds: {
      left: foldRows(
        parts.map(({ folds }) => folds.left),
        rows.left,
      ),
      right: foldRows(
        parts.map(({ folds }) => folds.right),
        rows.right,
      ),
    },
    setAside: parts.flatMap(({ setAside }) => setAside).toSorted(byReasonAndRow),
  };
}

/** Left row, right row and kind in one number, below 2^53 for rosters of 30 million rows each; numbers sort without a callback. */
function inOrder(parts: readonly Matches[], rights: number): Matches {
  const kinds = MATCHED_BY.length;
  const count = parts.reduce((sum, { left }) => sum + left.length, 0);
  const keys = new Float64Array(count);
  let at = 0;
  for (const { left, right, by } of parts)
    for (let n = 0; n < left.length; n++) keys[at++] = (left[n]! * rights + right[n]!) * kinds + by[n]!;
  keys.sort();
  const [left, right] = [new Uint32Array(count), new Uint32Array(count)];
  const by = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    const key = keys[n]!;
    const pair = Math.floor(key / kinds);
    by[n] = key % kinds;
    left[n] = Math.floor(pair / rights);
    right[n] = pair % rights;
  }
  return { left, right, by };
}

const WHYS = Object.keys(SET_ASIDE);

function byReasonAndRow(one: SetAside, other: SetAside): number {
  return (
    WHYS.indexOf(one.why) - WHYS.indexOf(other.why) ||
    (one.left[0] ?? Infinity) - (other.left[0] ?? Infinity) ||
    (one.right[0] ?? Infinity) - (other.right[0] ?? Infinity)
  );
}

import type { Words } from '@nuanxin/contracts/kernel';
import type { RowSets } from './row-sets';

/** What a pair agrees in, as the byte that stands for it. */
export const MATCHED_BY = ['id', 'phone', 'both'] as const;
export type MatchedBy = (typeof MATCHED_BY)[number];

/** Pairs of rows as columns of equal length; `by` is an index of `MATCHED_BY`. Rows count from 0. */
export interface Matches {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly by: Uint8Array;
}

/** Why rows with the same number were not matched by it. */
export const SET_ASIDE = {
  'phone-shared': {
    zh: '同一手机号对应不同身份证号，不单凭手机号匹配',
    en: 'the phone stands with several ID numbers, so it alone matches nobody',
  },
  'phone-crowded': {
    zh: '同一手机号行数过多，疑为占位号码',
    en: 'the phone stands on so many rows that it is nobody’s own',
  },
  'id-crowded': {
    zh: '同一身份证号行数过多，疑为占位号码',
    en: 'the ID number stands on so many rows that it is nobody’s own',
  },
} as const satisfies Record<string, Words>;

/** Rows of both rosters that carry the same number and were not matched by it. */
export interface SetAside {
  readonly why: keyof typeof SET_ASIDE;
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** What one partition found. Parts of different partitions are put together by `mergeParts`, in any order. */
export interface PartialResult {
  readonly matches: Matches;
  /** Rows of one roster that are one person, as far as this partition sees. */
  readonly folds: { readonly left: RowSets; readonly right: RowSets };
  readonly setAside: readonly SetAside[];
}

export interface Match {
  readonly leftRow: number;
  readonly rightRow: number;
  readonly by: MatchedBy;
}

export function* matchesOf({ left, right, by }: Matches): Generator<Match> {
  for (let at = 0; at < left.length; at++)
    yield { leftRow: left[at]!, rightRow: right[at]!, by: MATCHED_BY[by[at]!]! };
}

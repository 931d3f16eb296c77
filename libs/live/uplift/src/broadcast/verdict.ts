import type { Words } from '@nuanxin/contracts/kernel';
import type { Uplift } from '../measure-uplift';
import type { MissingCode } from '../missing';

/** What may be said of a broadcast. */
export const VERDICTS = {
  increase: { zh: '销售有明确增加', en: 'Sales rose beyond what would have been sold anyway' },
  decrease: { zh: '销售低于无直播时的预期', en: 'Sales fell short of what would have been sold anyway' },
  unclear: { zh: '看不出与平时有差别', en: 'No difference from ordinary days can be shown' },
  unmeasured: { zh: '数据不足，无法衡量', en: 'The data do not suffice to measure it' },
} as const satisfies Record<string, Words>;

export type Verdict = keyof typeof VERDICTS;

interface Judged {
  readonly verdict: Verdict;
  /** Why there is no number; empty when there is one. */
  readonly missing: readonly MissingCode[];
}

/** An increase is claimed only when the whole 95 % interval of the effect lies above zero. The first line that holds, decides. */
const TABLE: readonly (readonly [Verdict, (lower: number, upper: number) => boolean])[] = [
  ['increase', (lower) => lower > 0],
  ['decrease', (_lower, upper) => upper < 0],
  ['unclear', () => true],
];

/** What may be said of a measured uplift, or of one that could not be measured. */
export function verdictOf(uplift: Uplift): Judged {
  if (uplift.outcome === 'missing') return { verdict: 'unmeasured', missing: uplift.missing };
  const { lower, upper } = uplift.cumulativeEffect;
  const [verdict] = TABLE.find(([, holds]) => holds(lower, upper)) ?? ['unclear'];
  return { verdict, missing: [] };
}

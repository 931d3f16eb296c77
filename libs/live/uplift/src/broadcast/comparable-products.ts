import type { Words } from '@nuanxin/contracts/kernel';
import type { Rows } from '../causal-impact';
import type { Covariate } from '../model/build-model';

/** A product of which it is asked whether its sales may stand for what would have happened. */
export interface Candidate extends Covariate {
  /** Rows on which it was promoted itself. */
  readonly promotedRows: readonly number[];
}

/** What speaks against a product, the first that holds. */
export const UNFIT = {
  'other-days': { zh: '记录的天数不一致', en: 'It has other days' },
  'value-missing': { zh: '有的日子缺少数值', en: 'Some days have no value' },
  promoted: { zh: '在所选时段内也做过推广', en: 'It was promoted in these periods itself' },
  'never-moves': { zh: '直播前每天数值相同', en: 'It never moves before the broadcast' },
  'rarely-sold': { zh: '直播前过半日子没有销售', en: 'It sold on fewer than half of the days before' },
  unrelated: { zh: '走势与本商品无关', en: 'It does not move with the product' },
} as const satisfies Record<string, Words>;

export type UnfitCode = keyof typeof UNFIT;

interface Asked {
  readonly y: readonly number[];
  readonly pre: Rows;
  readonly post: Rows;
}

/** Below it, chance alone makes as much of four weeks. */
const LEAST_CORRELATION = 0.3;
const MOST = 10;

const before = (values: readonly number[], { pre }: Asked) => values.slice(pre.from, pre.to + 1);

const RULES: Readonly<Record<UnfitCode, (candidate: Candidate, asked: Asked) => boolean>> = {
  'other-days': ({ values }, { y }) => values.length !== y.length,
  'value-missing': ({ values }, { pre, post }) =>
    values.slice(pre.from, post.to + 1).some((value) => !Number.isFinite(value)),
  promoted: ({ promotedRows }, { pre, post }) =>
    promotedRows.some((row) => row >= pre.from && row <= post.to),
  'never-moves': ({ values }, asked) =>
    before(values, asked).every((value) => value === values[asked.pre.from]),
  'rarely-sold': ({ values }, asked) =>
    2 * before(values, asked).filter((value) => value > 0).length < before(values, asked).length,
  unrelated: ({ values }, asked) => likeness(values, asked) < LEAST_CORRELATION,
};

export interface ComparableProducts {
  /** At most ten, those that move most like the product first. */
  readonly chosen: readonly Candidate[];
  readonly unfit: readonly { readonly name: string; readonly code: UnfitCode }[];
}

/** Chooses, by the rules in the order of `UNFIT`, the products to compare with; looks at the days before only, never at the effect. */
export function comparableProducts(
  candidates: readonly Candidate[],
  asked: Asked,
  most = MOST,
): ComparableProducts {
  const judged = candidates.map((candidate) => ({
    candidate,
    code: (Object.keys(UNFIT) as UnfitCode[]).find((code) => RULES[code](candidate, asked)),
  }));
  const fit = judged
    .flatMap(({ candidate, code }) =>
      code ? [] : [{ candidate, likeness: likeness(candidate.values, asked) }],
    )
    .sort((a, b) => b.likeness - a.likeness || (a.candidate.name < b.candidate.name ? -1 : 1));
  return {
    chosen: fit.slice(0, most).map(({ candidate }) => candidate),
    unfit: judged.flatMap(({ candidate, code }) => (code ? [{ name: candidate.name, code }] : [])),
  };
}

/** Correlation with the product over the days before. */
function likeness(values: readonly number[], asked: Asked): number {
  const [left, right] = [centered(before(asked.y, asked)), centered(before(values, asked))];
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, each, day) => sum + each * (b[day] ?? 0), 0);
  return product(left, right) / Math.sqrt(product(left, left) * product(right, right)) || 0;
}

function centered(values: readonly number[]): number[] {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  return values.map((each) => each - mean);
}

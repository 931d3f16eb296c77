import type { Words } from '@nuanxin/contracts/kernel';
import type { Rows } from './causal-impact';
import type { Covariate } from './model/build-model';

/** With less than four weeks before, the weekly course and the noise cannot be told apart. */
export const LEAST_DAYS = 28;
/** The model needs as many as CausalImpact does. */
const LEAST_ROWS = 3;
/** A season has to be seen twice. */
const LEAST_SEASONS = 2;

/** Why there is no number. */
export const MISSING = {
  'no-such-period': { zh: '所选时段内没有数据', en: 'There are no data in the period asked for' },
  'periods-overlap': {
    zh: '直播前时段必须早于直播时段',
    en: 'The period before must end before the broadcast',
  },
  'dates-out-of-order': { zh: '日期重复或未按先后排列', en: 'Dates repeat or are out of order' },
  'value-missing': { zh: '有的日子缺少数值', en: 'Some days have no value' },
  'covariate-short': { zh: '对照商品的天数与本商品不一致', en: 'A comparable product has other days' },
  'short-history': { zh: '直播前的销售记录太短', en: 'The history before the broadcast is too short' },
  'short-for-season': { zh: '记录不足两个周期', en: 'The history holds fewer than two seasons' },
  'bad-season': { zh: '周期须为正整数', en: 'A season must be a whole number of rows' },
  'no-sales': { zh: '直播前没有销售', en: 'Nothing was sold before the broadcast' },
  'constant-series': {
    zh: '直播前每天数值相同，无法估计波动',
    en: 'The series before the broadcast never moves',
  },
} as const satisfies Record<string, Words>;

export type MissingCode = keyof typeof MISSING;

/** What is looked at; `pre` and `post` are undefined when they hold no row. */
export interface Measurable {
  readonly y: readonly number[];
  readonly covariates: readonly Covariate[];
  readonly pre: Rows | undefined;
  readonly post: Rows | undefined;
  readonly season: number;
  readonly dates: readonly string[] | undefined;
  readonly leastDays: number;
}

const before = ({ y, pre }: Measurable) => (pre ? y.slice(pre.from, pre.to + 1) : []);
const days = ({ pre }: Measurable) => (pre ? pre.to - pre.from + 1 : 0);
const hasNoNumber = (values: readonly number[]) => values.some((value) => !Number.isFinite(value));
const constant = (values: readonly number[]) => values.every((each) => each === values[0]);

const LACKS: Readonly<Record<MissingCode, (asked: Measurable) => boolean>> = {
  'no-such-period': ({ pre, post }) => !pre || !post,
  'periods-overlap': ({ pre, post }) => pre !== undefined && post !== undefined && post.from <= pre.to,
  'dates-out-of-order': ({ dates, y }) =>
    dates !== undefined &&
    (dates.length !== y.length || dates.some((date, row) => row > 0 && date <= (dates[row - 1] ?? ''))),
  // The prior looks at all days of a covariate from the pre-period on, also at those after the post-period.
  'value-missing': ({ y, covariates, pre, post }) =>
    hasNoNumber(y.slice(pre?.from, (post?.to ?? -1) + 1)) ||
    covariates.some(({ values }) => hasNoNumber(values.slice(pre?.from))),
  'covariate-short': ({ covariates, y }) => covariates.some(({ values }) => values.length !== y.length),
  'short-history': (asked) => days(asked) < Math.max(asked.leastDays, LEAST_ROWS),
  'short-for-season': (asked) => asked.season > 1 && days(asked) < LEAST_SEASONS * asked.season,
  'bad-season': ({ season }) => !Number.isInteger(season) || season < 1,
  'no-sales': (asked) => days(asked) > 0 && before(asked).every((each) => each === 0),
  'constant-series': (asked) => days(asked) > 1 && before(asked)[0] !== 0 && constant(before(asked)),
};

/** Everything that is missing for a number, in the order of `MISSING`; empty when nothing is. */
export function missingIn(asked: Measurable): MissingCode[] {
  return (Object.keys(MISSING) as MissingCode[]).filter((code) => LACKS[code](asked));
}

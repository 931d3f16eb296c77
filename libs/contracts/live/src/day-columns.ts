import * as z from 'zod';
import type { SheetColumn } from './sale-columns';

/** What a row of day totals holds, in the order of the template; the template's own columns or a platform's daily report. */
export const DAY_COLUMNS = {
  day: {
    zh: '日期',
    en: 'Day',
    required: true,
    sample: '2026-11-11',
    note: { zh: '年-月-日', en: 'Year-month-day' },
  },
  pieces: {
    zh: '件数',
    en: 'Pieces',
    required: true,
    sample: '86',
    note: { zh: '不小于 0 的整数', en: 'A whole number, 0 or more' },
  },
  sales: {
    zh: '销售额',
    en: 'Sales',
    required: true,
    sample: '8514.00',
    note: { zh: '元，最多两位小数，含已退款', en: 'In yuan, two decimals at most, refunds included' },
  },
  refund: {
    zh: '退款',
    en: 'Refunded',
    required: false,
    sample: '99.00',
    note: { zh: '元；记在原销售日期', en: 'In yuan; with the day of the sale' },
  },
} as const satisfies Record<string, SheetColumn>;

export type DayColumnName = keyof typeof DAY_COLUMNS;
export const DAY_COLUMN_NAMES = Object.keys(DAY_COLUMNS) as [DayColumnName, ...DayColumnName[]];

/** Why a row of day totals is not taken; each with what to do about it. */
export const DAY_FAULTS = {
  'day-wrong': { zh: '日期无法识别，应为 年-月-日', en: 'The day should be year-month-day' },
  'day-ahead': { zh: '日期在今天之后', en: 'The day has not come yet' },
  'day-twice': { zh: '同一日期在表中出现多次', en: 'The day stands in the sheet more than once' },
  'pieces-wrong': { zh: '件数应为不小于 0 的整数', en: 'The pieces should be a whole number, 0 or more' },
  'sales-wrong': {
    zh: '销售额应为数字，最多两位小数',
    en: 'The sales should be a number of yuan with two decimals at most',
  },
  'refund-wrong': {
    zh: '退款应为数字，且不超过销售额',
    en: 'The refunds should be a number of yuan and not exceed the sales',
  },
} as const;
export type DayFault = keyof typeof DAY_FAULTS;

/** A row that is not taken, and why. */
export const BadDay = z.object({
  /** As the spreadsheet counts them. */
  row: z.int(),
  faults: z.array(z.enum(Object.keys(DAY_FAULTS) as [DayFault, ...DayFault[]])),
  cells: z.record(z.string(), z.string()),
});
export type BadDay = z.infer<typeof BadDay>;

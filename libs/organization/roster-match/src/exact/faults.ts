import type { Words } from '@nuanxin/contracts/kernel';

/** Why a number is matched with nobody; the row and the column are told with it. */
export const FAULTS = {
  'no-cell': { zh: '本行没有这一列', en: 'the row ends before this column' },
  characters: { zh: '含有不允许的字符', en: 'has characters that do not belong there' },
  rounded: { zh: '被电子表格改成了科学计数法', en: 'was rounded by a spreadsheet to scientific notation' },
  length: { zh: '应为 18 位（旧证 15 位）', en: 'needs 18 characters, or 15 as before 1999' },
  region: { zh: '开头的地区码不存在', en: 'begins with no region' },
  'birth-date': { zh: '出生日期不存在', en: 'holds no day of the calendar as the date of birth' },
  'check-digit': { zh: '校验码不符', en: 'does not agree with its check digit' },
  'not-mobile': { zh: '不是中国内地手机号', en: 'is no mobile number of the mainland' },
} as const satisfies Record<string, Words>;

export type FaultCode = keyof typeof FAULTS;

const CODES = Object.keys(FAULTS) as readonly FaultCode[];

/** What reading a cell ended with, as a byte for typed arrays: valid, blank, or a fault. */
export const VALID = 0;
export const BLANK = 1;
const FIRST_FAULT = 2;

export function verdictOf(code: FaultCode): number {
  return FIRST_FAULT + CODES.indexOf(code);
}

/** The fault of a verdict that is neither valid nor blank. */
export function faultOf(verdict: number): FaultCode {
  return CODES[verdict - FIRST_FAULT]!;
}

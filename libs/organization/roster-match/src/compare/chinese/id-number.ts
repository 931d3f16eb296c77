import { dayOf } from '../dates';
import { neighboursSwapped, oneDiffers } from './digits';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const [PLACE, BIRTH, SEQUENCE] = [6, 14, 17];

/** The check digit of the first 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function checkDigitOf(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return CHECKS[sum % CHECKS.length] ?? '';
}

/** An identity number of 18 characters as it is written; one of 15 digits brought to 18. Empty when the text is neither. */
export function idNumber(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (/^\d{17}[\dX]$/.test(plain)) return plain;
  if (!/^\d{15}$/.test(plain)) return '';
  const digits = `${plain.slice(0, PLACE)}19${plain.slice(PLACE)}`;
  return digits + checkDigitOf(digits);
}

/** The date of birth inside as YYYY-MM-DD; empty when that is no day of the calendar. */
export function birthDateOf(text: string): string {
  const [, year = '', month = '', day = ''] = /^\d{6}(\d{4})(\d{2})(\d{2})/.exec(idNumber(text)) ?? [];
  return Number.isNaN(dayOf(Number(year), Number(month), Number(day))) ? '' : `${year}-${month}-${day}`;
}

/** Whether the check digit is right and the date of birth a day of the calendar. */
export function isSound(id: string): boolean {
  return checkDigitOf(id) === id[SEQUENCE] && birthDateOf(id) !== '';
}

/** What can be asked of two identity numbers; both already as `idNumber` gives them. */
export const ID_TESTS = {
  /** Also when one of them had 15 digits. */
  same: (left: string, right: string) => left === right,
  /** One digit is another, or two neighbours changed places, and one of the numbers is wrong in itself. Two sound numbers are two people. */
  mistyped: (left: string, right: string) =>
    (oneDiffers(left, right) || neighboursSwapped(left, right)) && !(isSound(left) && isSound(right)),
  'same-birth-date': (left: string, right: string) => left.slice(PLACE, BIRTH) === right.slice(PLACE, BIRTH),
  /** The county where the number was first issued. */
  'same-place': (left: string, right: string) => left.slice(0, PLACE) === right.slice(0, PLACE),
} as const;
export type IdTest = keyof typeof ID_TESTS;

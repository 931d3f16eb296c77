import { NOT_ASCII } from './compact-cell';
import { BLANK, VALID, verdictOf } from './faults';

/** Bytes of an ID number in its normal form. */
export const ID_BYTES = 18;
/** Until 1999: the year in two digits, no check digit. */
const OLD_BYTES = 15;

/** GB 11643: weights of the 17 digits, and the check digit for each remainder by 11. */
const WEIGHTS = Uint8Array.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
const CHECK_DIGITS = new TextEncoder().encode('10X98765432');
const MONTH_DAYS = Uint8Array.of(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);
/** Nobody who was born before stands on a roster. */
const FIRST_YEAR = 1850;
const LAST_YEAR = 2099;

const [ZERO, NINE, ONE, LARGE_X, SMALL_X, LARGE_E, SMALL_E] = [0x30, 0x39, 0x31, 0x58, 0x78, 0x45, 0x65];
const FAULT = {
  characters: verdictOf('characters'),
  rounded: verdictOf('rounded'),
  length: verdictOf('length'),
  region: verdictOf('region'),
  birth: verdictOf('birth-date'),
  check: verdictOf('check-digit'),
};

/**
 * Writes the normal form (18 characters, `X` large) of a compacted cell to `into` at `at`, when it is an ID number as GB 11643
 * has them; one of 15 digits becomes the one of 18. Returns `VALID`, `BLANK` or the verdict of a fault.
 */
export function readIdNumber(cell: Uint8Array, length: number, into: Uint8Array, at: number): number {
  if (length === 0) return BLANK;
  const strange = strangeness(cell, length);
  if (strange !== VALID) return strange;
  if (length === ID_BYTES) for (let i = 0; i < ID_BYTES; i++) into[at + i] = cell[i]!;
  else if (length === OLD_BYTES) upgrade(cell, into, at);
  else return FAULT.length;
  if (into[at] === ZERO) return FAULT.region;
  if (!isBirthDate(into, at + 6)) return FAULT.birth;
  const check = checkDigit(into, at);
  if (length === OLD_BYTES) into[at + ID_BYTES - 1] = check;
  else if (into[at + ID_BYTES - 1] === SMALL_X) into[at + ID_BYTES - 1] = LARGE_X;
  return into[at + ID_BYTES - 1] === check ? VALID : FAULT.check;
}

/** Digits all, but for an X that closes 18 characters; 3.6082E+17 is told apart. */
function strangeness(cell: Uint8Array, length: number): number {
  if (length === NOT_ASCII) return FAULT.characters;
  for (let i = 0; i < length; i++) {
    const byte = cell[i]!;
    if (byte >= ZERO && byte <= NINE) continue;
    if ((byte === LARGE_X || byte === SMALL_X) && i === ID_BYTES - 1) continue;
    return isRounded(cell, length) ? FAULT.rounded : FAULT.characters;
  }
  return VALID;
}

/** Whether a cell has an exponent between digits, as 3.60827E+17 has. */
export function isRounded(cell: Uint8Array, length: number): boolean {
  for (let i = 1; i < length - 1; i++)
    if ((cell[i] === LARGE_E || cell[i] === SMALL_E) && cell[0]! >= ZERO && cell[0]! <= NINE) return true;
  return false;
}

function upgrade(cell: Uint8Array, into: Uint8Array, at: number): void {
  for (let i = 0; i < 6; i++) into[at + i] = cell[i]!;
  into[at + 6] = ONE;
  into[at + 7] = NINE;
  for (let i = 6; i < OLD_BYTES; i++) into[at + i + 2] = cell[i]!;
}

/** Whether the 8 digits from `at` are a day of the calendar. */
function isBirthDate(digits: Uint8Array, at: number): boolean {
  const year = twoDigits(digits, at) * 100 + twoDigits(digits, at + 2);
  const [month, day] = [twoDigits(digits, at + 4), twoDigits(digits, at + 6)];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= MONTH_DAYS[month - 1]! + (leap ? 1 : 0);
}

function twoDigits(digits: Uint8Array, at: number): number {
  return (digits[at]! - ZERO) * 10 + digits[at + 1]! - ZERO;
}

function checkDigit(digits: Uint8Array, at: number): number {
  let sum = 0;
  for (let i = 0; i < ID_BYTES - 1; i++) sum += WEIGHTS[i]! * (digits[at + i]! - ZERO);
  return CHECK_DIGITS[sum % 11]!;
}

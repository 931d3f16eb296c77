import { NOT_ASCII } from './compact-cell';
import { BLANK, VALID, verdictOf } from './faults';
import { isRounded } from './id-number';

/** Bytes of a mobile number in its normal form, E.164: +86 and 11 digits. */
export const MOBILE_BYTES = 14;

const DIGITS = 11;
const PREFIX = new TextEncoder().encode('+86');
/** Signs that people set between the digits: ( ) - . / */
const BETWEEN = new Set(new TextEncoder().encode('()-./'));
const [PLUS, ZERO, ONE, THREE, SIX, EIGHT, NINE] = [0x2b, 0x30, 0x31, 0x33, 0x36, 0x38, 0x39];
const FAULT = {
  characters: verdictOf('characters'),
  rounded: verdictOf('rounded'),
  mobile: verdictOf('not-mobile'),
};
const digits = new Uint8Array(DIGITS + 5);

/**
 * Writes the normal form of a compacted cell to `into` at `at`, when it is a mobile number of the mainland, with or without +86, 86 or
 * 0086 before it. A telephone of a house or an office is of several people and matches nobody. Returns `VALID`, `BLANK` or a fault.
 */
export function readMobile(cell: Uint8Array, length: number, into: Uint8Array, at: number): number {
  if (length === 0) return BLANK;
  if (length === NOT_ASCII) return FAULT.characters;
  let count = 0;
  for (let i = 0; i < length; i++) {
    const byte = cell[i]!;
    if (byte >= ZERO && byte <= NINE) {
      if (count === digits.length) return FAULT.mobile;
      digits[count++] = byte;
    } else if (!(byte === PLUS && i === 0) && !BETWEEN.has(byte))
      return isRounded(cell, length) ? FAULT.rounded : FAULT.characters;
  }
  const skipped = prefixLength(count, cell[0] === PLUS);
  if (count - skipped !== DIGITS || digits[skipped] !== ONE || digits[skipped + 1]! < THREE)
    return FAULT.mobile;
  into.set(PREFIX, at);
  for (let i = 0; i < DIGITS; i++) into[at + PREFIX.length + i] = digits[skipped + i]!;
  return VALID;
}

/** How many digits stand before the number itself; -1, which leads to a wrong length, when they are of another country. */
function prefixLength(count: number, plus: boolean): number {
  const zeros = !plus && digits[0] === ZERO && digits[1] === ZERO ? 2 : 0;
  const country = count === DIGITS + zeros + 2 && digits[zeros] === EIGHT && digits[zeros + 1] === SIX;
  if (country) return zeros + 2;
  return plus ? -1 : 0;
}

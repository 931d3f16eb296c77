import { COMPACT_BYTES, compactText } from './compact-cell';
import { BLANK, type FaultCode, faultOf, VALID } from './faults';
import { ID_BYTES, readIdNumber } from './id-number';
import { MOBILE_BYTES, readMobile } from './mobile';

/** A number in its normal form, or why it has none; `undefined` stands for a blank cell. */
export type NormalNumber = { readonly value: string } | { readonly fault: FaultCode } | undefined;

type Reader = (cell: Uint8Array, length: number, into: Uint8Array, at: number) => number;

/** An ID number as 18 characters (GB 11643): 15 digits upgraded, full-width narrowed, spaces gone, `X` large. */
export function normalIdNumber(text: string): NormalNumber {
  return normal(text, readIdNumber, ID_BYTES);
}

/** A mobile number of the mainland as E.164, `+8613800138000`. */
export function normalMobile(text: string): NormalNumber {
  return normal(text, readMobile, MOBILE_BYTES);
}

function normal(text: string, read: Reader, bytes: number): NormalNumber {
  const cell = new Uint8Array(COMPACT_BYTES);
  const into = new Uint8Array(bytes);
  const verdict = read(cell, compactText(text, cell), into, 0);
  if (verdict === BLANK) return undefined;
  return verdict === VALID ? { value: new TextDecoder().decode(into) } : { fault: faultOf(verdict) };
}

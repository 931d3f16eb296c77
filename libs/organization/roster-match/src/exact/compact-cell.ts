import type { CellDecoder } from '../csv/encoding';

/** Longer than any number with its prefix; what goes on beyond is too long in any case. */
export const COMPACT_BYTES = 40;
/** Answer of `compactCell`: there is a letter or sign that no number has. */
export const NOT_ASCII = -1;

const SPACE = 0x20;
const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
/** Spaces, and marks without width that come along when a number is copied from a telephone. */
const INVISIBLE = /[\s\p{Cf}]/gu;

/**
 * Writes a cell to `into` without spaces and with full-width digits and letters narrowed; returns its bytes, at most
 * `COMPACT_BYTES`, or `NOT_ASCII`. Bytes beyond ASCII are rare, so only then the cell is decoded.
 */
export function compactCell(
  bytes: Uint8Array,
  from: number,
  to: number,
  decoder: CellDecoder,
  into: Uint8Array,
): number {
  let length = 0;
  for (let at = from; at < to && length < COMPACT_BYTES; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x80) return compactText(decoder.decode(bytes.slice(from, to)), into);
    if (byte === SPACE || byte === TAB || byte === CARRIAGE_RETURN || byte === LINE_FEED) continue;
    into[length++] = byte;
  }
  return length;
}

/** The same for a text. */
export function compactText(text: string, into: Uint8Array): number {
  const narrow = text.normalize('NFKC').replace(INVISIBLE, '').slice(0, COMPACT_BYTES);
  for (let at = 0; at < narrow.length; at++) {
    const code = narrow.charCodeAt(at);
    if (code >= 0x80) return NOT_ASCII;
    into[at] = code;
  }
  return narrow.length;
}

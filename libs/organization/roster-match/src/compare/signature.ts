// Taken out of Math once: under Jest each look at a global goes through its sandbox.
const { imul } = Math;

/**
 * A text's characters as 32 bits, each standing for some characters. Bits that one text has and the other lacks are characters
 * that have no partner, so they bound from below what an edit distance can be without looking at the texts.
 */
export function signatureOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) & 31);
  return bits;
}

/** The same for characters that come at least twice. */
export function twiceOf(text: string): number {
  let once = 0;
  let twice = 0;
  for (let at = 0; at < text.length; at++) {
    const bit = 1 << (text.charCodeAt(at) & 31);
    twice |= once & bit;
    once |= bit;
  }
  return twice;
}

/** The first four characters, a byte of each, the first one lowest. */
export function headOf(text: string): number {
  let head = 0;
  for (let at = 0; at < text.length && at < 4; at++) head |= (text.charCodeAt(at) & 0xff) << (8 * at);
  return head;
}

/** How many bits are set. */
export function bitsOf(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

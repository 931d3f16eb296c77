import { p256_hasher } from '@noble/curves/nist.js';
import type { PsiColumn } from './person-value';

/** Keeps our points apart from those of every other application of the suite, RFC 9380, 3.1. */
const TAG = 'NUANXIN-ROSTER-MATCH-PSI-V01-with-P256_XMD:SHA-256_SSWU_RO_';

/**
 * The x coordinate, 32 bytes, of the point of P-256 to which RFC 9380 hashes `message`: suite P256_XMD:SHA-256_SSWU_RO_, through
 * the audited library. Nobody knows the logarithm of such a point, which is what masking stands on.
 */
export function hashToPoint(message: string, tag: string): Uint8Array {
  const point = p256_hasher.hashToCurve(new TextEncoder().encode(message), { DST: tag });
  return point.toBytes(true).subarray(1);
}

/** Where a person lies on the curve before masking. Never leaves the machine: whoever sees it can guess the person. */
export function personPoint(column: PsiColumn, value: string): Uint8Array {
  return hashToPoint(`${column}\n${value}`, TAG);
}

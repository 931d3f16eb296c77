import { createECDH, ECDH, randomBytes } from 'node:crypto';
import { Refusal } from '../refusal';

const CURVE = 'prime256v1';
/** A point travels as its x coordinate: the secret multiple of ±P has the same, so the sign says nothing. */
export const POINT_BYTES = 32;
const SALT_BYTES = 32;

/** A new secret for one run, never used again. */
export interface RunSecret {
  /** Hexadecimal, 1 to the order of P-256 less 1. */
  readonly scalar: string;
  /** Hexadecimal, 32 bytes; opened with the points, so that a commitment cannot be guessed before. */
  readonly salt: string;
}

export function freshSecret(): RunSecret {
  const ecdh = createECDH(CURVE);
  ecdh.generateKeys();
  return { scalar: ecdh.getPrivateKey('hex'), salt: randomBytes(SALT_BYTES).toString('hex') };
}

/** Each point times the secret scalar, in the same order. @throws Refusal naming a point that is not on the curve. */
export function masked(scalar: string, points: readonly Uint8Array[]): Uint8Array[] {
  const ecdh = createECDH(CURVE);
  ecdh.setPrivateKey(scalar, 'hex');
  return points.map((point, at) => onCurve(at, () => ecdh.computeSecret(compressed(point))));
}

/** @throws Refusal naming the first that is no x coordinate of P-256. Its group has prime order: there is no small subgroup. */
export function refuseOffCurve(points: readonly Uint8Array[]): void {
  points.forEach((point, at) => onCurve(at, () => ECDH.convertKey(compressed(point), CURVE)));
}

function compressed(point: Uint8Array): Buffer {
  return Buffer.concat([EVEN, point]);
}
const EVEN = Buffer.of(2);

function onCurve<T>(at: number, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new Refusal(`Point ${at + 1} is not on the curve P-256.`, { cause });
  }
}

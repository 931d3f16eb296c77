import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Instant } from '@nuanxin/contracts/kernel';
import { canonical } from '@nuanxin/platform/kernel';
import type { Head } from './chain';

/** The end of a chain at a moment, signed, to be kept where the chain's writer cannot change it. */
export interface Checkpoint extends Head {
  readonly at: Instant;
  /** Ed25519 in base64url. */
  readonly signature: string;
}

/** PKCS #8 of an Ed25519 key up to its 32 bytes of seed (RFC 8410). */
const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SEED_BYTES = 32;

/** The key that signs; `seed` is 32 secret bytes. */
export function signingKey(seed: Uint8Array): KeyObject {
  if (seed.length !== SEED_BYTES)
    throw new RangeError(`a signing key has ${SEED_BYTES} bytes, not ${seed.length}`);
  return createPrivateKey({ key: Buffer.concat([ED25519, seed]), format: 'der', type: 'pkcs8' });
}

/** What auditors need: checks signatures and makes none. */
export function checkingKey(key: KeyObject): KeyObject {
  return createPublicKey(key);
}

export function checkpointOf({ seq, hash }: Head, at: Instant, key: KeyObject): Checkpoint {
  return { seq, hash, at, signature: sign(null, signedText({ seq, hash, at }), key).toString('base64url') };
}

export function signatureHolds({ seq, hash, at, signature }: Checkpoint, key: KeyObject): boolean {
  return verify(null, signedText({ seq, hash, at }), key, Buffer.from(signature, 'base64url'));
}

function signedText(checkpoint: Omit<Checkpoint, 'signature'>): Buffer {
  return Buffer.from(`nuanxin audit checkpoint ${canonical(checkpoint)}`);
}

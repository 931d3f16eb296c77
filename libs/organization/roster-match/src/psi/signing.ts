import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { digestOf } from './digest';

/** An agency's key pair: the private half as PEM, the public half as it stands in an agreement. */
export interface PsiKeys {
  readonly pem: string;
  readonly key: string;
}

export function freshKeys(): PsiKeys {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), key: publicHalf(privateKey) };
}

/** The public half, SPKI, DER, base64, of a private key as PEM or as it was read. */
export function publicHalf(key: KeyObject | string): string {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
}

/** @throws TypeError or an error of OpenSSL when the text is no private key. */
export function privateKeyOf(pem: string): KeyObject {
  return createPrivateKey(pem);
}

/** Ed25519, RFC 8032; `what` keeps signatures for one thing from passing for another. */
export function signed(what: string, text: string, key: KeyObject): string {
  return sign(null, payload(what, text), key).toString('base64');
}

export function isSigned(what: string, text: string, signature: string, publicKey: string): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
  const bytes = Buffer.from(signature, 'base64');
  // One text a signature: base64 is read leniently, and the digest of a message is over its text.
  return bytes.toString('base64') === signature && verify(null, payload(what, text), key, bytes);
}

const payload = (what: string, text: string) => Buffer.from(`nuanxin psi ${what}\n${text}`);

/** A key in a form that two people compare over the telephone: eight groups of four. */
export function fingerprintOf(publicKey: string): string {
  return (digestOf('fingerprint', publicKey).slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}

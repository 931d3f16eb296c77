import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/**
 * HMAC-SHA-256 under a key of its own for each purpose (HKDF, RFC 5869), so that a digest made for one purpose says
 * nothing under another: blind indexes, one-time codes, secrets that a repeated request must be answered with again.
 */
export class KeyedDigest {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly secret: Buffer) {}

  /** 32 bytes. The parts are told apart: `('a', 'bc')` and `('ab', 'c')` differ. */
  bytes(purpose: string, ...parts: readonly string[]): Buffer {
    return createHmac('sha256', this.keyOf(purpose)).update(JSON.stringify(parts)).digest();
  }

  /** The same in base64url: a blind index finds equal values without storing them. */
  text(purpose: string, ...parts: readonly string[]): string {
    return this.bytes(purpose, ...parts).toString('base64url');
  }

  private keyOf(purpose: string): Buffer {
    const known = this.keys.get(purpose);
    if (known) return known;
    const made = Buffer.from(hkdfSync('sha256', this.secret, Buffer.alloc(0), `nuanxin ${purpose}`, 32));
    this.keys.set(purpose, made);
    return made;
  }
}

/** Compares two digests of equal length in a time that does not tell how much of them agrees. */
export function sameDigest(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

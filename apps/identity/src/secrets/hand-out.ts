import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { readablePassword } from '@nuanxin/identity/domain';
import { Ids } from '@nuanxin/platform/kernel';
import { KeyedDigest } from '@nuanxin/platform/privacy';

const SALT_BYTES = 16;

/**
 * Secrets that are answered once and never stored. They are computed from the request that asked for them, so that the same
 * request, repeated because its answer was lost, is answered the same (docs/decisions/0007).
 */
@Injectable()
export class HandOut {
  constructor(
    private readonly digest: KeyedDigest,
    private readonly ids: Ids,
  ) {}

  salt(): string {
    return this.ids.secret(SALT_BYTES);
  }

  /** 256 bits. `salt` stands in the session, so that neither the key nor the database alone gives a token. */
  sessionToken(requestId: string, salt: string): string {
    return this.digest.text('session token', requestId, salt);
  }

  /** The password that an administrator hands over; it must be changed at the first sign-in. */
  password(accountId: Ulid, requestId: string): string {
    return readablePassword(this.digest.bytes('handed-out password', accountId, requestId));
  }

  /**
   * Tells whether two attempts carry the same secret without keeping it: 36 bits of a keyed digest, enough to recognize a
   * repeated request, far too few to find the secret by trying.
   */
  fingerprint(...parts: readonly string[]): string {
    return this.digest.text('attempt', ...parts).slice(0, 6);
  }
}

/** How a token is stored. It is random enough that a plain digest cannot be reversed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

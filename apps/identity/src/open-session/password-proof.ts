import { Injectable } from '@nestjs/common';
import { DomainError } from '@nuanxin/contracts/kernel';
import { Clock } from '@nuanxin/platform/kernel';
import { KeyedDigest } from '@nuanxin/platform/privacy';
import { HandOut } from '../secrets/hand-out';
import { Passwords } from '../secrets/passwords';
import { AttemptStore } from '../store/attempt-store';

interface Claim {
  readonly login: string;
  readonly password: string;
  /** Of the account with that login name; undefined when there is none. */
  readonly hash: string | undefined;
  readonly requestId: string;
}

/** `locks`: this failure is the one that locked; `locked`: nobody looked at the password. */
export type Verdict =
  { readonly outcome: 'right' | 'wrong' | 'locks' } | { readonly outcome: 'locked'; readonly until: Date };

/** Checks a password and counts failures; the same work whether the login name exists or not. */
@Injectable()
export class PasswordProof {
  constructor(
    private readonly attempts: AttemptStore,
    private readonly passwords: Passwords,
    private readonly handOut: HandOut,
    private readonly digest: KeyedDigest,
    private readonly clock: Clock,
  ) {}

  async check({ login, password, hash, requestId }: Claim): Promise<Verdict> {
    const name = this.nameOf(login);
    const taken = await this.attempts.take(name, this.handOut.fingerprint(requestId, password));
    if (!taken.allowed) return { outcome: 'locked', until: taken.until };
    if (!(await this.passwords.match(password, hash))) return { outcome: taken.locks ? 'locks' : 'wrong' };
    await this.attempts.forgive(name);
    return { outcome: 'right' };
  }

  /** @throws DomainError `identity.locked` with the seconds left, `identity.credentials`, for every verdict but `right`. */
  demand(verdict: Verdict): void {
    if (verdict.outcome === 'right') return;
    if (verdict.outcome !== 'locked') throw new DomainError('identity.credentials');
    const seconds = Math.ceil(this.clock.until(verdict.until) / 1000);
    throw new DomainError('identity.locked', { retryAfterSeconds: Math.max(1, seconds) });
  }

  /** How attempts at a login name are kept: digested, because people type passwords there. */
  nameOf(login: string): string {
    return this.digest.text('login', login);
  }
}

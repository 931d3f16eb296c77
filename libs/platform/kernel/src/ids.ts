import { randomBytes, randomInt } from 'node:crypto';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { monotonicFactory } from 'ulid';
import type { Clock } from './clock';

/** The only way to chance: identifiers and secrets nobody can guess. */
export abstract class Ids {
  /** Ordered by time; within one process later ones are always greater. */
  abstract ulid(): Ulid;

  /** `bytes` of randomness, written in base64url: 16 bytes are 128 bits and 22 characters. */
  abstract secret(bytes: number): string;

  /** `length` decimal digits, each as likely as the other: one-time codes. */
  abstract digits(length: number): string;
}

export class SystemIds extends Ids {
  private readonly next = monotonicFactory(() => randomInt(0x1_0000_0000) / 0x1_0000_0000);

  constructor(private readonly clock: Clock) {
    super();
  }

  ulid(): Ulid {
    return this.next(this.clock.now().getTime());
  }

  secret(bytes: number): string {
    return randomBytes(bytes).toString('base64url');
  }

  digits(length: number): string {
    return Array.from({ length }, () => randomInt(10)).join('');
  }
}

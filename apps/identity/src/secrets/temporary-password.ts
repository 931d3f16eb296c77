import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { HandOut } from './hand-out';
import { InFlight } from './in-flight';
import { Passwords } from './passwords';

interface Made {
  readonly password: string;
  readonly hash: string;
}

/** The password that an administrator hands over, with the hash that is kept of it. */
@Injectable()
export class TemporaryPassword {
  private readonly running = new InFlight<Made>();

  constructor(
    private readonly handOut: HandOut,
    private readonly passwords: Passwords,
  ) {}

  make(accountId: Ulid, requestId: Ulid): Promise<Made> {
    return this.running.share(`${accountId} ${requestId}`, async () => {
      const password = this.handOut.password(accountId, requestId);
      return { password, hash: await this.passwords.hash(password) };
    });
  }
}

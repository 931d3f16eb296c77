import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { HandOut } from './hand-out';
import { Passwords } from './passwords';

/** The password that an administrator hands over, with the hash that is kept of it. */
@Injectable()
export class TemporaryPassword {
  constructor(
    private readonly handOut: HandOut,
    private readonly passwords: Passwords,
  ) {}

  async make(accountId: Ulid, requestId: Ulid): Promise<{ password: string; hash: string }> {
    const password = this.handOut.password(accountId, requestId);
    return { password, hash: await this.passwords.hash(password) };
  }
}

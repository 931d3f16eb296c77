import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/**
 * Argon2id (the library's default algorithm) with 19 MiB, two passes, one lane: the first of the equivalent settings in the
 * OWASP Password Storage Cheat Sheet, chosen over the 46 MiB one because a service has 120 MB and hashes on four threads.
 * Every hash carries its own parameters, so these may be raised at any time.
 */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

@Injectable()
export class Passwords implements OnModuleInit {
  private nobodys = '';

  async onModuleInit(): Promise<void> {
    this.nobodys = await this.hash('the password of nobody');
  }

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), ARGON2ID);
  }

  /** Without a stored hash (no such account) it is false after the same work, so that time tells nothing. */
  async match(password: string, stored: string | undefined): Promise<boolean> {
    const equal = await verify(stored ?? this.nobodys, password.normalize('NFC'));
    return equal && stored !== undefined;
  }
}

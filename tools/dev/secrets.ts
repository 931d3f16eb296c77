import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Home } from './home.ts';
import { writeWhole } from './system/write-whole.ts';

const BYTES = 32;

/** A random value kept in the home under a name: made at the first call, the same ever after. 43 URL-safe characters. */
export function secret(home: Home, name: string): string {
  const file = path.join(home.secrets, name);
  if (!existsSync(file)) {
    mkdirSync(home.secrets, { recursive: true, mode: 0o700 });
    writeWhole(file, randomBytes(BYTES).toString('base64url'), 0o600);
  }
  return readFileSync(file, 'utf8').trim();
}

import { readFileSync } from 'node:fs';
import { Refusal, WHY_NO_PLAIN_HASH } from '@nuanxin/organization/roster-match';

const HEX = /^(?:[0-9a-f]{2})+$/i;
const BASE64 = /^[\w+/-]+={0,2}$/;

/** The bytes of a key file, in base64, base64url or hex. @throws Refusal without a file, or when it holds something else. */
export function readKey(file: string | undefined): Buffer {
  if (file === undefined || file === '') throw new Refusal(`--key-file is missing. ${WHY_NO_PLAIN_HASH}`);
  const text = textOf(file);
  if (HEX.test(text)) return Buffer.from(text, 'hex');
  if (BASE64.test(text)) return Buffer.from(text, 'base64');
  throw new Refusal(`${file} holds no key in base64 or hex; take one as from: openssl rand -base64 32`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

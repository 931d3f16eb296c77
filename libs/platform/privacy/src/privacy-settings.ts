import { secret } from '@nuanxin/platform/config';
import { z } from 'zod';

/** One AES-256 key; its id is written into every value that it seals. */
export interface FieldKey {
  readonly id: string;
  readonly bytes: Buffer;
}

const bytesOf = (text: string) => Buffer.from(text, 'base64url');

const fieldKeys = z
  .string()
  .regex(/^\w{1,16}:[\w-]{43}(,\w{1,16}:[\w-]{43})*$/)
  .transform((text): FieldKey[] =>
    text.split(',').map((entry) => {
      const [id = '', key = ''] = entry.split(':');
      return { id, bytes: bytesOf(key) };
    }),
  );

/** Spread into the configuration of each service that keeps personal fields. */
export const privacySettings = {
  PRIVACY_KEYS: secret(
    fieldKeys.describe('id:key pairs split by commas, newest first; a key is 32 random bytes in base64url'),
    'Seal personal fields in the database. Older keys stay listed until nothing is sealed with them.',
  ),
  DIGEST_KEY: secret(
    z
      .string()
      .regex(/^[\w-]{43}$/)
      .transform(bytesOf)
      .describe('32 random bytes in base64url'),
    'Keys all digests: blind indexes, one-time codes. Changing it makes people unknown to their phone numbers.',
  ),
};

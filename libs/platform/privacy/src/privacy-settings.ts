import { secret } from '@nuanxin/platform/config';
import { z } from 'zod';

/** One AES-256 key; its id is written into every value that it seals. */
export interface FieldKey {
  readonly id: string;
  readonly bytes: Buffer;
}

const KEY = '[\\w+/-]{43}=?';
const bytesOf = (text: string) => Buffer.from(text, 'base64url');

const fieldKeys = z
  .string()
  .regex(new RegExp(`^(\\w{1,16}:)?${KEY}(,\\w{1,16}:${KEY})*$`))
  .transform((text): FieldKey[] =>
    text.split(',').map((entry) => {
      const [key = '', id = 'k1'] = entry.split(':').reverse();
      return { id, bytes: bytesOf(key) };
    }),
  );

/** Spread into the configuration of each service that keeps personal fields. */
export const privacySettings = {
  PRIVACY_KEYS: secret(
    fieldKeys.describe(
      '32 random bytes in base64url; after a change id:key pairs split by commas, newest first, the first key ever being k1',
    ),
    'Seal personal fields in the database. Older keys stay listed until nothing is sealed with them.',
  ),
  DIGEST_KEY: secret(
    z
      .string()
      .regex(new RegExp(`^${KEY}$`))
      .transform(bytesOf)
      .describe('32 random bytes in base64url'),
    'Keys all digests: blind indexes, one-time codes. Changing it makes people unknown to their phone numbers.',
  ),
};

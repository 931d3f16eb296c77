import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Ids } from '@nuanxin/platform/kernel';
import type { FieldKey } from './privacy-settings';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A personal field as it is stored: `<key id>.<base64url of nonce, tag and cipher text>`. */
export type Sealed = string;

/**
 * Seals single fields with AES-256-GCM (NIST SP 800-38D, 96-bit nonces). The `context` (`account.phone:<record id>`) is
 * authenticated with the text, so that a sealed value copied to another record or field does not open.
 */
export class FieldCipher {
  private readonly newest: FieldKey;

  /** @param keys the first seals; all of them open, so that a key can be replaced without a stop. */
  constructor(
    private readonly keys: readonly FieldKey[],
    private readonly ids: Ids,
  ) {
    const [newest] = keys;
    if (!newest) throw new Error('a field cipher needs at least one key');
    this.newest = newest;
  }

  seal(text: string, context: string): Sealed {
    const nonce = Buffer.from(this.ids.secret(IV_BYTES), 'base64url');
    const cipher = createCipheriv('aes-256-gcm', this.newest.bytes, nonce).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const sealed = Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    return `${this.newest.id}.${sealed}`;
  }

  /** @throws Error when the key is gone, the value was changed, or it belongs to another context. */
  open(sealed: Sealed, context: string): string {
    const [id, body = ''] = sealed.split('.');
    const key = this.keys.find((each) => each.id === id);
    if (!key) throw new Error(`a sealed field needs the key ${id}, which is not configured`);
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(context))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }
}

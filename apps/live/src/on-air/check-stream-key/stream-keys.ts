import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { liveConfig, type LiveSettings } from '../../config';

const KEY_BYTES = 16;

/** Makes stream keys and the digests by which they are known; the keys themselves are kept nowhere. */
@Injectable()
export class StreamKeys {
  private readonly secret: string;

  constructor(@Inject(liveConfig.token) settings: LiveSettings) {
    this.secret = settings.STREAM_KEY_SECRET;
  }

  /**
   * 128 bits that nobody without the secret can tell from chance, in base64url. Made from the request, so that its repetition
   * by the same account shows the same key although none is stored.
   */
  make(broadcastId: Ulid, requestId: Ulid, accountId: Ulid): string {
    const bytes = this.hmac(`make ${broadcastId} ${requestId} ${accountId}`);
    return bytes.subarray(0, KEY_BYTES).toString('base64url');
  }

  digest(key: string): string {
    return this.hmac(`digest ${key}`).toString('base64url');
  }

  private hmac(text: string): Buffer {
    return createHmac('sha256', this.secret).update(text).digest();
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { KeyedDigest } from '@nuanxin/platform/privacy';
import { liveConfig, type LiveSettings } from '../../config';

/** The secrets of feeds, 256 bits each, and the digests by which they are known; the secrets themselves are kept nowhere. */
@Injectable()
export class FeedTokens {
  private readonly digests: KeyedDigest;

  constructor(@Inject(liveConfig.token) { DIGEST_KEY }: LiveSettings) {
    this.digests = new KeyedDigest(DIGEST_KEY);
  }

  /** Made from the request, so that its repetition by the same account shows the same one. */
  make(requestId: Ulid, accountId: Ulid): string {
    return this.digests.text('calendar feed secret', requestId, accountId);
  }

  digest(token: string): string {
    return this.digests.text('calendar feed', token);
  }
}

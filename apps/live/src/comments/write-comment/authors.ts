import { Inject, Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { KeyedDigest } from '@nuanxin/platform/privacy';
import { liveConfig, type LiveSettings } from '../../config';

export interface Author {
  readonly authorKey: string;
  readonly author: string;
}

const NAMES = 10_000;

/** Under which name somebody writes: always the same, and nobody can tell from it who it is. */
@Injectable()
export class Authors {
  private readonly digests: KeyedDigest;

  constructor(@Inject(liveConfig.token) settings: LiveSettings) {
    this.digests = new KeyedDigest(settings.DIGEST_KEY);
  }

  of(accountId: Ulid): Author {
    const number = this.digests.bytes('comment-author-name', accountId).readUInt32BE() % NAMES;
    return {
      authorKey: this.digests.text('comment-author', accountId),
      author: `观众${String(number).padStart(4, '0')}`,
    };
  }
}

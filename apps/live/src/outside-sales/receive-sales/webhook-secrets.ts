import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type SignedRequest, type Ulid } from '@nuanxin/contracts/kernel';
import { Clock, Ids } from '@nuanxin/platform/kernel';
import { FieldCipher, KeyedDigest, sameDigest, type Sealed } from '@nuanxin/platform/privacy';
import { liveConfig, type LiveSettings } from '../../config';

const WINDOW_MS = 5 * 60_000;

/** The secrets under which platforms sign: made here, kept sealed, opened to look at a signature. */
@Injectable()
export class WebhookSecrets {
  private readonly cipher: FieldCipher;
  private readonly digests: KeyedDigest;

  constructor(
    @Inject(liveConfig.token) settings: LiveSettings,
    private readonly clock: Clock,
    ids: Ids,
  ) {
    this.cipher = new FieldCipher(settings.PRIVACY_KEYS, ids);
    this.digests = new KeyedDigest(settings.DIGEST_KEY);
  }

  /** 256 bits, made from the request: its repetition by the same account shows the same secret. */
  make(platformId: Ulid, requestId: Ulid, accountId: Ulid): string {
    return this.digests.text('webhook secret', platformId, requestId, accountId);
  }

  seal(platformId: Ulid, secret: string): Sealed {
    return this.cipher.seal(secret, contextOf(platformId));
  }

  /**
   * @param signer whose key the request names; undefined when nobody's. Its answer takes as long as a wrong signature's.
   * @throws DomainError `live.signature-wrong`, `live.signature-old`
   */
  check(
    { timestamp, body, signature }: SignedRequest,
    signer: { readonly _id: Ulid; readonly webhook?: { readonly secret: Sealed } | undefined } | undefined,
  ): void {
    const secret = signer?.webhook && this.cipher.open(signer.webhook.secret, contextOf(signer._id));
    const right = createHmac('sha256', secret ?? 'nobody')
      .update(`${timestamp}.${body}`)
      .digest('hex');
    if (!sameDigest(right, signature) || secret === undefined) throw new DomainError('live.signature-wrong');
    const away = Math.abs(this.clock.until(new Date(Number(timestamp) * 1_000)));
    if (away > WINDOW_MS) throw new DomainError('live.signature-old');
  }
}

function contextOf(platformId: Ulid): string {
  return `selling-platform.secret:${platformId}`;
}

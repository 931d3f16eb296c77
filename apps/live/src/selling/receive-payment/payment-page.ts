import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type SignedRequest } from '@nuanxin/contracts/kernel';
import { PAYMENT_KEY_ID, type PaymentMethod } from '@nuanxin/contracts/live';
import { Clock, Log } from '@nuanxin/platform/kernel';
import { sameDigest } from '@nuanxin/platform/privacy';
import { liveConfig, type LiveSettings } from '../../config';
import type { OrderRecord } from '../../store/order-record';

const WINDOW_MS = 5 * 60_000;

/** The page of the county's own payment provider: there only when both its address and its secret are configured. */
@Injectable()
export class PaymentPage {
  private readonly page: { readonly url: string; readonly secret: string } | undefined;

  constructor(
    @Inject(liveConfig.token) settings: LiveSettings,
    private readonly clock: Clock,
    log: Log,
  ) {
    const { PAYMENT_PAGE_URL: url, PAYMENT_WEBHOOK_SECRET: secret } = settings;
    if ((url === undefined) !== (secret === undefined)) log.warn('payment.half-configured');
    this.page = url === undefined || secret === undefined ? undefined : { url, secret };
  }

  /** How an order may be paid. */
  get ways(): PaymentMethod[] {
    return this.page ? ['cash', 'online'] : ['cash'];
  }

  /** The address that names order and amount, signed so that the provider knows they are ours; while a payment is due. */
  linkOf({ _id, totalFen, state, payment }: OrderRecord): string | undefined {
    if (!this.page || state !== 'placed' || payment?.method !== 'online' || payment.state !== 'due')
      return undefined;
    const link = new URL(this.page.url);
    link.searchParams.set('order', _id);
    link.searchParams.set('amount', String(totalFen));
    link.searchParams.set('signature', sign(this.page.secret, `${_id}.${totalFen}`));
    return link.href;
  }

  /** @throws DomainError `live.payment-off`, `live.signature-wrong`, `live.signature-old` */
  check({ keyId, timestamp, body, signature }: SignedRequest): void {
    if (!this.page) throw new DomainError('live.payment-off');
    const right = sign(this.page.secret, `${timestamp}.${body}`);
    if (keyId !== PAYMENT_KEY_ID || !sameDigest(right, signature))
      throw new DomainError('live.signature-wrong');
    const away = Math.abs(this.clock.until(new Date(Number(timestamp) * 1_000)));
    if (away > WINDOW_MS) throw new DomainError('live.signature-old');
  }
}

function sign(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}

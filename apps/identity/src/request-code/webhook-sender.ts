import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Clock, type Log } from '@nuanxin/platform/kernel';
import { type CodeMessage, CodeSender } from './code-sender';

/** A person is waiting: three attempts, over within six seconds. */
const RETRY = { waitsMs: [0, 200, 800], timeoutMs: 1_500 } as const;

/**
 * Posts the code to the county's message provider as Standard Webhooks 1.0 describes: `webhook-id` (the same for each
 * attempt), `webhook-timestamp` in seconds, `webhook-signature: v1,<base64 HMAC-SHA-256 of id.timestamp.body>`.
 * Tries again after a network fault, a time-out, 429 and 5xx; any other refusal is final.
 */
export class WebhookSender extends CodeSender {
  constructor(
    private readonly address: string,
    private readonly key: Buffer,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    super();
  }

  async send({ id, phone, code, expiresInSeconds }: CodeMessage): Promise<void> {
    const body = JSON.stringify({ type: 'phone-code', data: { phone, code, expiresInSeconds } });
    for (const [attempt, wait] of RETRY.waitsMs.entries()) {
      if (wait > 0) await pause(wait);
      const outcome = await this.post(id, body);
      if (outcome === 'delivered') return;
      this.log.warn('code.refused', { attempt: attempt + 1, outcome });
      if (outcome === 'final') break;
    }
    throw new Error('the message provider did not take the code');
  }

  private async post(id: string, body: string): Promise<'delivered' | 'again' | 'final'> {
    const timestamp = Math.floor(this.clock.now().getTime() / 1000).toString();
    const signature = createHmac('sha256', this.key).update(`${id}.${timestamp}.${body}`).digest('base64');
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    };
    try {
      const signal = AbortSignal.timeout(RETRY.timeoutMs);
      const { ok, status } = await fetch(this.address, {
        method: 'POST',
        headers,
        body,
        signal,
        redirect: 'error',
      });
      if (ok) return 'delivered';
      return status === 429 || status >= 500 ? 'again' : 'final';
    } catch (error) {
      this.log.fault('code.webhook-away', error);
      return 'again';
    }
  }
}

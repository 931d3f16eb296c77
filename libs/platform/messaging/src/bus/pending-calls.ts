import { DomainError } from '@nuanxin/contracts/kernel';

interface Pending<Reply> {
  readonly subject: string;
  readonly expires: number;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

const SWEEP_EVERY = 20;

/**
 * The calls that wait for a reply: one map by token and one timer that sweeps it, instead of a timer per call. A
 * deadline is therefore noticed up to 20 ms late.
 */
export class PendingCalls<Reply> {
  private readonly waiting = new Map<string, Pending<Reply>>();
  private count = 0;
  private sweeper: NodeJS.Timeout | undefined;

  get size(): number {
    return this.waiting.size;
  }

  /** Waits for the reply under the token that `send` is given. */
  open(subject: string, milliseconds: number, send: (token: string) => void): Promise<Reply> {
    const token = (this.count++).toString(36);
    return new Promise<Reply>((resolve, reject) => {
      this.waiting.set(token, { subject, expires: performance.now() + milliseconds, resolve, reject });
      this.sweeper ??= setInterval(() => this.sweep(), SWEEP_EVERY);
      try {
        send(token);
      } catch (error) {
        this.waiting.delete(token);
        reject(error as Error);
      }
    });
  }

  settle(token: string, reply: Reply): void {
    this.take(token)?.resolve(reply);
  }

  fail(token: string, error: Error): void {
    this.take(token)?.reject(error);
  }

  /** Fails all calls, or those of one subject. */
  failAll(error: () => Error, subject?: string): void {
    for (const [token, call] of this.waiting) {
      if (subject === undefined || call.subject === subject) this.fail(token, error());
    }
  }

  private take(token: string): Pending<Reply> | undefined {
    const call = this.waiting.get(token);
    this.waiting.delete(token);
    return call;
  }

  private sweep(): void {
    const now = performance.now();
    for (const [token, call] of this.waiting) {
      if (call.expires <= now) this.fail(token, new DomainError('request.timeout'));
    }
    if (this.waiting.size > 0) return;
    clearInterval(this.sweeper);
    this.sweeper = undefined;
  }
}

import { DomainError } from '@nuanxin/contracts/kernel';

/**
 * Bounds how much a service does at a time. Beyond `width` work waits its turn; beyond `queue` waiting it is refused at
 * once, so that an overloaded service says so instead of answering everybody too late.
 */
export class Lanes {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly width: number,
    private readonly queue: number,
  ) {}

  /** A promise to wait for, or undefined when there is room at once. Whoever entered leaves. */
  enter(): Promise<void> | undefined {
    if (this.running < this.width) {
      this.running++;
      return undefined;
    }
    if (this.waiting.length >= this.queue)
      throw new DomainError('service.unavailable', { retryAfterSeconds: 1 });
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running--;
  }
}

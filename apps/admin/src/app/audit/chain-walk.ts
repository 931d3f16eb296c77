import { computed, inject, Service, signal } from '@angular/core';
import { verifyAudit } from '@nuanxin/contracts/identity';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import { Api, type Problem, problemOf } from '@nuanxin/web/data-access';

type Part = ReplyOf<typeof verifyAudit>;

/** Walks the audit chain part by part. It belongs to no screen: who leaves finds it further on, or done. */
@Service()
export class ChainWalk {
  private readonly api = inject(Api);
  private readonly walking = signal(false);
  private readonly reached = signal<Part | undefined>(undefined);
  private stopped = false;
  private readonly failure = signal<Problem | undefined>(undefined);

  readonly running = this.walking.asReadonly();
  /** The newest part, which speaks for all before it; after `stop` or a failure it is still here. */
  readonly part = this.reached.asReadonly();
  readonly problem = this.failure.asReadonly();
  /** The last part: the chain was walked to its end, or to what does not fit. */
  readonly verdict = computed(() => (this.part()?.next === undefined ? this.part() : undefined));

  /** From the first entry on; never throws. */
  async begin(): Promise<void> {
    if (this.running()) return;
    this.reached.set(undefined);
    await this.goOn();
  }

  /** From where it stopped or failed; never throws. */
  async goOn(): Promise<void> {
    if (this.running()) return;
    this.failure.set(undefined);
    this.walking.set(true);
    this.stopped = false;
    try {
      do {
        const after = this.part()?.next;
        this.reached.set(await this.api.ask(verifyAudit, after === undefined ? {} : { after }));
      } while (!this.stopped && this.part()?.next !== undefined);
    } catch (error) {
      this.failure.set(problemOf(error));
    } finally {
      this.walking.set(false);
    }
  }

  /** Ends with the part that is on its way. */
  stop(): void {
    this.stopped = true;
  }
}

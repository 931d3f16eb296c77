import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Ids, Log } from '@nuanxin/platform/kernel';
import { liveConfig, type LiveSettings } from '../../config';
import { EffectStore } from '../../store/effect-store';
import { LookAtEffect } from './look-at-effect';

/**
 * Looks at effects that are due, one after the other, beside everything else. What a process that died had claimed is looked at
 * again by whoever comes next: the same sales give the same figures.
 */
@Injectable()
export class WorkOnEffects implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private isWoken = false;
  private readonly stopping = new AbortController();

  constructor(
    @Inject(liveConfig.token) private readonly settings: Pick<LiveSettings, 'SWEEP_SECONDS'>,
    private readonly effects: EffectStore,
    private readonly look: LookAtEffect,
    private readonly ids: Ids,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), this.settings.SWEEP_SECONDS * 1000);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    clearInterval(this.timer);
    await this.working;
  }

  /** There is something to do; nobody waits for it. */
  wake(): void {
    this.isWoken = true;
    this.working ??= this.go().finally(() => (this.working = undefined));
  }

  /** Everything that is due, to the end; for specs. */
  async run(): Promise<void> {
    this.wake();
    while (this.working) await this.working;
  }

  private async go(): Promise<void> {
    while (this.isWoken && !this.stopping.signal.aborted) {
      this.isWoken = false;
      for (const { _id } of await this.due()) await this.each(_id);
    }
  }

  private async due() {
    try {
      return await this.effects.due();
    } catch (error) {
      // What fails now is found again by the next round.
      this.log.fault('effect.failed', error);
      return [];
    }
  }

  /** One that cannot be measured must not keep the others waiting; it is tried again when its claim runs out. */
  private async each(broadcastId: string): Promise<void> {
    if (this.stopping.signal.aborted) return;
    try {
      const held = await this.effects.claim(broadcastId, this.ids.ulid());
      if (held) await this.look.run(held, this.stopping.signal);
    } catch (error) {
      if (!this.stopping.signal.aborted) this.log.fault('effect.failed', error, { broadcastId });
    }
  }
}

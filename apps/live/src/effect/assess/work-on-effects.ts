import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { Clock, Ids, Log } from '@nuanxin/platform/kernel';
import { liveConfig, type LiveSettings } from '../../config';
import type { EffectRecord } from '../../store/effect-record';
import { EffectStore, HELD_MS } from '../../store/effect-store';
import { LookAtEffect } from './look-at-effect';

/** Several within the time for which a claim holds. */
const KEEP_EVERY_MS = HELD_MS / 4;
/** Whatever failed may fail again: not every few seconds. */
const TRY_AGAIN_MS = 10 * 60_000;

/**
 * Looks at effects that are due, one after the other, beside everything else. What a process had claimed that stopped or died is
 * looked at again by whoever comes next: the same sales give the same figures.
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
    private readonly clock: Clock,
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

  private async each(broadcastId: Ulid): Promise<void> {
    if (this.stopping.signal.aborted) return;
    try {
      const held = await this.effects.claim(broadcastId, this.ids.ulid());
      if (held) await this.lookAt(held);
    } catch (error) {
      this.log.fault('effect.failed', error, { broadcastId });
    }
  }

  /** One that cannot be measured must not keep the others waiting; one that was not finished is left to whoever comes next. */
  private async lookAt(held: EffectRecord): Promise<void> {
    const kept = setInterval(() => void this.keep(held), KEEP_EVERY_MS);
    try {
      await this.look.run(held, this.stopping.signal);
    } catch (error) {
      const isStopped = this.stopping.signal.aborted;
      if (!isStopped) this.log.fault('effect.failed', error, { broadcastId: held._id });
      await this.effects.looked(held, { due: this.clock.after(isStopped ? 0 : TRY_AGAIN_MS) });
    } finally {
      clearInterval(kept);
    }
  }

  private async keep(held: EffectRecord): Promise<void> {
    try {
      await this.effects.keep(held);
    } catch (error) {
      // The next time is in time.
      this.log.fault('effect.failed', error, { broadcastId: held._id });
    }
  }
}

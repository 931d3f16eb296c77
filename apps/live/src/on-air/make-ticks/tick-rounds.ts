import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { Log } from '@nuanxin/platform/kernel';
import { liveConfig, type LiveSettings } from '../../config';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';
import { NoticeSilence } from '../follow-picture/notice-silence';
import { TickBroadcast } from './tick-broadcast';

/**
 * Goes round the running broadcasts twice a second, and once more to those that have just stopped running. Whoever makes the
 * ticks of a broadcast also notices when media says nothing of its picture any more.
 */
@Injectable()
export class TickRounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private ran: readonly Ulid[] = [];
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | undefined;
  private failing = false;

  constructor(
    @Inject(liveConfig.token) private readonly settings: LiveSettings,
    private readonly broadcasts: BroadcastStore,
    private readonly tick: TickBroadcast,
    private readonly silence: NoticeSilence,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), this.settings.TICK_MILLISECONDS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  /** One round; joins the one that is under way. Never rejects. */
  run(): Promise<void> {
    this.round ??= this.go().finally(() => (this.round = undefined));
    return this.round;
  }

  private async go(): Promise<void> {
    try {
      const running = await this.broadcasts.running();
      const ids = running.map(({ _id }) => _id);
      const stopped = this.ran.filter((id) => !ids.includes(id));
      this.ran = ids;
      for (const record of running) await this.lookAfter(record);
      for (const id of stopped) await this.farewell(id);
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.log.fault('ticks.failed', error);
      this.failing = true;
    }
  }

  private async lookAfter(record: BroadcastRecord): Promise<void> {
    if (await this.tick.run(record)) await this.silence.run(record);
    else this.silence.forget(record._id);
  }

  private async farewell(id: Ulid): Promise<void> {
    await this.tick.run(await this.broadcasts.find(id));
    this.tick.forget(id);
    this.silence.forget(id);
  }
}

import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Log } from '@nuanxin/platform/kernel';
import { liveConfig, type LiveSettings } from '../config';
import { SweepBook } from './sweep-book';
import { SweepBroadcasts } from './sweep-broadcasts';
import { SweepOffers } from './sweep-offers';
import { SweepOrders } from './sweep-orders';
import { SweepTalk } from './sweep-talk';

/** Looks every few seconds for what a process that died left half done. Replicas may sweep side by side: every step bears it. */
@Injectable()
export class SweepRounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | undefined;

  constructor(
    @Inject(liveConfig.token) private readonly settings: LiveSettings,
    private readonly broadcasts: SweepBroadcasts,
    private readonly orders: SweepOrders,
    private readonly offers: SweepOffers,
    private readonly book: SweepBook,
    private readonly talk: SweepTalk,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), this.settings.SWEEP_SECONDS * 1000);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  /** One round; joins the one that is under way. Never rejects: what fails now is found again in the next one. */
  run(): Promise<void> {
    this.round ??= this.go().finally(() => (this.round = undefined));
    return this.round;
  }

  private async go(): Promise<void> {
    for (const part of [this.broadcasts, this.orders, this.offers, this.book, this.talk])
      await part.run().catch((error: unknown) => this.log.fault('sweep.failed', error));
  }
}

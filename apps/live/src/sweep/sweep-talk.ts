import { Inject, Injectable } from '@nestjs/common';
import { Clock, Log } from '@nuanxin/platform/kernel';
import { ForgetTalk } from '../comments/forget-talk/forget-talk';
import { liveConfig, type LiveSettings } from '../config';
import { BroadcastStore } from '../store/broadcast-store';

const DAY_MS = 24 * 3600_000;

/** Deletes what was said in broadcasts once its days are over. */
@Injectable()
export class SweepTalk {
  constructor(
    @Inject(liveConfig.token) private readonly settings: LiveSettings,
    private readonly broadcasts: BroadcastStore,
    private readonly forget: ForgetTalk,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async run(): Promise<void> {
    const due = await this.broadcasts.rememberedSince(this.clock.after(-this.settings.COMMENT_DAYS * DAY_MS));
    for (const broadcast of due) await this.forget.run(broadcast);
    if (due.length > 0) this.log.event('sweep.talk-forgotten', { broadcasts: due.length });
  }
}

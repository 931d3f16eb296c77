import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Inject } from '@nestjs/common';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { broadcastCancelled, broadcastEnded } from '@nuanxin/contracts/live';
import { Hears } from '@nuanxin/platform/messaging';
import { ArrivingStreams } from '../admit-publisher/arriving-streams';
import { mediaConfig, type MediaSettings } from '../config';

type Over = EventEnvelope<DataOf<typeof broadcastEnded>>;

/** A broadcast is over: its segments are removed. Viewers learn of the end by the tick, not by a playlist that runs dry. */
@Controller()
export class ForgetBroadcast {
  constructor(
    private readonly streams: ArrivingStreams,
    @Inject(mediaConfig.token) private readonly config: MediaSettings,
  ) {}

  @Hears([broadcastEnded, broadcastCancelled], { as: 'media.forget-broadcast' })
  async run({ data }: Over): Promise<void> {
    this.streams.cut(data.broadcastId, 'ended', 'The broadcast has ended.');
    await this.streams.gone(data.broadcastId);
    this.streams.forget(data.broadcastId);
    await rm(join(this.config.HLS_DIR, data.broadcastId), { recursive: true, force: true });
  }
}

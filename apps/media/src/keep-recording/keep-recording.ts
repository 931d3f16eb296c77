import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Inject } from '@nestjs/common';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { broadcastCancelled, broadcastEnded } from '@nuanxin/contracts/live';
import { Hears } from '@nuanxin/platform/messaging';
import { ArrivingStreams } from '../admit-publisher/arriving-streams';
import { mediaConfig, type MediaSettings } from '../config';
import { finishRecording } from '../hls/recording';
import { PublicationLog } from '../publication-log';

type Over = EventEnvelope<DataOf<typeof broadcastEnded> | DataOf<typeof broadcastCancelled>>;

/**
 * A broadcast is over: what was seen of it on air is kept as a recording, everything else is removed. Viewers learn of the end
 * by the tick, not by a playlist that runs dry.
 */
@Controller()
export class KeepRecording {
  constructor(
    private readonly streams: ArrivingStreams,
    private readonly publications: PublicationLog,
    @Inject(mediaConfig.token) private readonly config: MediaSettings,
  ) {}

  @Hears([broadcastEnded, broadcastCancelled], { as: 'media.keep-recording' })
  async run({ data }: Over): Promise<void> {
    const { broadcastId } = data;
    this.streams.cut(broadcastId, 'ended', 'The broadcast has ended.');
    await this.streams.gone(broadcastId);
    this.streams.forget(broadcastId);
    const folder = join(this.config.HLS_DIR, broadcastId);
    const spans = await this.record(folder, data);
    if (spans.length > 0) return this.publications.recorded(broadcastId, spans);
    await rm(folder, { recursive: true, force: true });
  }

  private async record(folder: string, data: Over['data']) {
    const onAir = 'onAir' in data ? data.onAir : undefined;
    if (!onAir || this.config.RECORDING_DAYS === 0) return [];
    const span = { from: new Date(onAir.from), to: new Date(onAir.to) };
    return finishRecording(folder, span, this.config.HLS_SEGMENT_SECONDS);
  }
}

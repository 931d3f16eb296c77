import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Ulid } from '@nuanxin/contracts/kernel';
import { checkStreamKey } from '@nuanxin/contracts/live';
import { callOf, Clock, Ids, Log } from '@nuanxin/platform/kernel';
import { Rpc } from '@nuanxin/platform/messaging';
import { mediaConfig, type MediaSettings } from '../config';
import { PlaylistFolder } from '../hls/playlist-folder';
import { PublicationLog } from '../publication-log';
import { type Publication, type PublisherConnection, PublishRefused } from '../rtmp/publisher-connection';
import { ArrivingStream, type StreamFate } from './arriving-stream';
import { ArrivingStreams } from './arriving-streams';

/** How long live may take to say whose key it is, in milliseconds. */
const KEY_ANSWER = 5_000;

/** An encoder knocks with a key: whose stream is it, is the place free, and what becomes of it. */
@Injectable()
export class AdmitPublisher {
  constructor(
    private readonly rpc: Rpc,
    private readonly publications: PublicationLog,
    private readonly streams: ArrivingStreams,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly log: Log,
    @Inject(mediaConfig.token) private readonly config: MediaSettings,
  ) {}

  async admit(key: string, connection: PublisherConnection): Promise<Publication> {
    const broadcastId = await this.broadcastOf(key);
    const streamId = this.streams.has(broadcastId) ? undefined : await this.publications.claim(broadcastId);
    if (!streamId || this.streams.has(broadcastId)) throw this.taken(broadcastId);
    const { FFMPEG, HLS_DIR, HLS_SEGMENT_SECONDS: segmentSeconds, HLS_WINDOW, RECORDING_DAYS } = this.config;
    const kept = { segmentSeconds, window: HLS_WINDOW, recording: RECORDING_DAYS > 0 };
    const folder = await PlaylistFolder.open(join(HLS_DIR, broadcastId), kept);
    const order = { broadcastId, streamId, ffmpeg: FFMPEG, segmentSeconds, folder };
    const fate = this.fateOf(broadcastId, streamId, () => stream);
    const stream = new ArrivingStream({ ...order, fate }, connection, this.clock, this.log);
    this.streams.add(stream);
    this.log.event('stream.admitted', { broadcastId, streamId });
    return stream;
  }

  private async broadcastOf(key: string): Promise<Ulid> {
    const call = callOf('media', { requestId: this.ids.ulid(), deadline: this.clock.after(KEY_ANSWER) });
    try {
      return (await this.rpc.ask(checkStreamKey, { key }, call)).broadcastId;
    } catch (error) {
      const wrong =
        error instanceof DomainError && ['live.key-unknown', 'request.invalid'].includes(error.code);
      if (!wrong) throw error;
      this.log.warn('stream.key-refused');
      throw new PublishRefused('NetStream.Publish.Denied', 'The stream key is unknown or revoked.');
    }
  }

  private taken(broadcastId: Ulid): PublishRefused {
    this.streams.refuse(broadcastId, { reason: 'already-publishing', at: this.clock.instant() });
    return new PublishRefused('NetStream.Publish.BadName', 'Somebody is publishing with this key already.');
  }

  /** Each step is written down after the one before, whatever order they are noticed in. */
  private fateOf(broadcastId: Ulid, streamId: Ulid, stream: () => ArrivingStream): StreamFate {
    let written: Promise<void> = Promise.resolve();
    const then = (step: () => Promise<void>) => {
      written = written
        .then(step)
        .catch((error: unknown) => this.log.fault('stream.not-noted', error, { broadcastId }));
    };
    return {
      playable: (video, audio) => then(() => this.publications.started(broadcastId, streamId, video, audio)),
      unsupported: (misfit) => {
        this.streams.refuse(broadcastId, { ...misfit, at: this.clock.instant() });
        then(() => this.publications.refused(broadcastId, misfit));
      },
      over: (reason) => {
        this.log.event('stream.over', { broadcastId, streamId, reason });
        then(async () => {
          try {
            await stream().finish();
            await this.publications.stopped(broadcastId, reason);
          } finally {
            this.streams.remove(stream());
          }
        });
      },
    };
  }
}

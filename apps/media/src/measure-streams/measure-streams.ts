import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { pictureAlive, streamMeasured } from '@nuanxin/contracts/media';
import { Clock, Log } from '@nuanxin/platform/kernel';
import { Ticks } from '@nuanxin/platform/messaging';
import { ArrivingStreams } from '../admit-publisher/arriving-streams';
import { PublicationLog } from '../publication-log';

const EVERY = 1_000;
const SIGN_OF_LIFE_EVERY = 5_000;

const NOTHING = {
  videoKbps: 0,
  audioKbps: 0,
  framesPerSecond: 0,
  keyframeIntervalSeconds: 0,
  driftSeconds: 0,
  width: 0,
  height: 0,
  video: '',
};

/** Every second, that each picture still arrives and how its stream does; and what is wrong with one that was refused. */
@Injectable()
export class MeasureStreams implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly streams: ArrivingStreams,
    private readonly publications: PublicationLog,
    private readonly ticks: Ticks,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timers = [
      setInterval(() => this.tell(), EVERY),
      setInterval(() => void this.keepAlive(), SIGN_OF_LIFE_EVERY),
    ];
  }

  beforeApplicationShutdown(): void {
    this.timers.forEach((timer) => clearInterval(timer));
  }

  private tell(): void {
    const at = this.clock.instant();
    for (const { broadcastId, streamId, isShown } of this.streams.all())
      if (isShown) this.ticks.publish(pictureAlive, broadcastId, { broadcastId, streamId, at });
    const arriving = new Map(this.streams.all().map((stream) => [stream.broadcastId, stream.figures()]));
    for (const broadcastId of new Set([...arriving.keys(), ...this.streams.refusedIds()])) {
      const refused = this.streams.refusalOf(broadcastId);
      const figures = arriving.get(broadcastId) ?? NOTHING;
      const tick = { broadcastId, at, arriving: arriving.has(broadcastId), ...figures };
      this.ticks.publish(streamMeasured, broadcastId, refused ? { ...tick, refused } : tick);
    }
  }

  private async keepAlive(): Promise<void> {
    for (const { broadcastId } of this.streams.all()) {
      await this.publications
        .alive(broadcastId)
        .catch((error: unknown) => this.log.fault('stream.not-noted', error, { broadcastId }));
    }
  }
}

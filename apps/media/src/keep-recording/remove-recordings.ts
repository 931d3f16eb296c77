import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock, Log } from '@nuanxin/platform/kernel';
import { mediaConfig, type MediaSettings } from '../config';
import { isRecorded } from '../hls/recording';
import { PublicationLog } from '../publication-log';

const EVERY_MS = 3600_000;

/** Removes recordings whose days are over, hour by hour, and says so of those that somebody else took away. */
@Injectable()
export class RemoveRecordings implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | undefined;

  constructor(
    private readonly publications: PublicationLog,
    private readonly clock: Clock,
    private readonly log: Log,
    @Inject(mediaConfig.token) private readonly config: MediaSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), EVERY_MS);
    void this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  /** One round; joins the one that is under way. Never rejects: what fails now is found again in the next one. */
  run(): Promise<void> {
    this.round ??= this.go()
      .catch((error: unknown) => this.log.fault('recordings.not-removed', error))
      .finally(() => (this.round = undefined));
    return this.round;
  }

  private async go(): Promise<void> {
    for (const { _id, recordedUntil } of await this.publications.recordings()) {
      const folder = join(this.config.HLS_DIR, _id);
      const stays = recordedUntil && this.clock.until(recordedUntil) > 0 && (await isRecorded(folder));
      if (stays) continue;
      await rm(folder, { recursive: true, force: true });
      await this.publications.unrecorded(_id);
      this.log.event('recording.removed', { broadcastId: _id });
    }
  }
}

import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { DomainError } from '@nuanxin/contracts/kernel';
import { Log } from '@nuanxin/platform/kernel';
import { AdmitPublisher } from './admit-publisher/admit-publisher';
import { ArrivingStreams } from './admit-publisher/arriving-streams';
import { mediaConfig, type MediaSettings } from './config';
import { PublicationLog } from './publication-log';
import { RtmpDoor } from './rtmp/rtmp-door';

/**
 * Opens the RTMP door and closes it before the service goes. Nobody is let in before what a killed process left behind is
 * settled, which takes the database.
 */
@Injectable()
export class RtmpListener implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly door: RtmpDoor;
  /** The port in use, also when a free one was asked for. */
  port = 0;
  private isSettled = false;

  constructor(
    admitPublisher: AdmitPublisher,
    private readonly streams: ArrivingStreams,
    private readonly publications: PublicationLog,
    private readonly log: Log,
    @Inject(mediaConfig.token) private readonly config: MediaSettings,
  ) {
    this.door = new RtmpDoor(
      async (key, connection) => {
        if (!this.isSettled) throw new DomainError('service.unavailable');
        return admitPublisher.admit(key, connection);
      },
      (error) => log.fault('rtmp.fault', error),
    );
  }

  async onModuleInit(): Promise<void> {
    this.port = await this.door.listen(this.config.RTMP_HOST, this.config.RTMP_PORT);
    this.log.event('rtmp.listening', { port: this.port });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.publications.closeLeftBehind();
    this.isSettled = true;
  }

  async beforeApplicationShutdown(): Promise<void> {
    const leaving = this.streams.all().map(({ broadcastId }) => this.streams.gone(broadcastId));
    await this.door.close();
    await Promise.all(leaving);
  }
}

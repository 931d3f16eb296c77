import { Controller } from '@nestjs/common';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { streamKeyRevoked } from '@nuanxin/contracts/live';
import { Hears } from '@nuanxin/platform/messaging';
import { ArrivingStreams } from '../admit-publisher/arriving-streams';

/** A key was revoked, by hand or because the broadcast ended: whoever publishes with it is shown out. */
@Controller()
export class CutStream {
  constructor(private readonly streams: ArrivingStreams) {}

  @Hears(streamKeyRevoked, { as: 'media.cut-stream' })
  async run({ data }: EventEnvelope<DataOf<typeof streamKeyRevoked>>): Promise<void> {
    this.streams.cut(data.broadcastId, 'revoked', 'The stream key has been revoked.');
  }
}

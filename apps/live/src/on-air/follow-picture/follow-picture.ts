import { Controller } from '@nestjs/common';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { streamStarted, streamStopped } from '@nuanxin/contracts/media';
import type { Call } from '@nuanxin/platform/kernel';
import { Hears } from '@nuanxin/platform/messaging';
import { MovePicture } from './move-picture';

type Heard = EventEnvelope<DataOf<typeof streamStarted | typeof streamStopped>>;

/** Follows what media says of a picture that comes or goes. */
@Controller()
export class FollowPicture {
  constructor(private readonly movePicture: MovePicture) {}

  @Hears([streamStarted, streamStopped], { as: 'live.follow-picture' })
  async run({ type, data }: Heard, call: Call): Promise<void> {
    const { broadcastId, streamId, at } = data;
    const heard = { streamId, arriving: type === streamStarted.type, at: new Date(at) };
    await this.movePicture.run(broadcastId, heard, call);
  }
}

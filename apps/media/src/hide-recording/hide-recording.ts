import { join } from 'node:path';
import { Controller, Inject } from '@nestjs/common';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { replayHidden, replayShown } from '@nuanxin/contracts/live';
import { Hears } from '@nuanxin/platform/messaging';
import { mediaConfig, type MediaSettings } from '../config';
import { decideVisibility } from '../hls/visibility';

type Decided = EventEnvelope<DataOf<typeof replayHidden> | DataOf<typeof replayShown>>;

/** An official has hidden a replay or shows it again: paths that were given out before open it no longer, or once more. */
@Controller()
export class HideRecording {
  constructor(@Inject(mediaConfig.token) private readonly config: MediaSettings) {}

  @Hears([replayHidden, replayShown], { as: 'media.hide-recording' })
  async run({ type, sequence: revision, data }: Decided): Promise<void> {
    const hidden = type === replayHidden.type;
    await decideVisibility(join(this.config.HLS_DIR, data.broadcastId), { revision, hidden });
  }
}

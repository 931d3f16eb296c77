import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { readStreamer, type StreamerDetails } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { StreamerStore } from '../../store/streamer-store';
import { StreamerView } from './streamer-view';

@Controller()
export class ReadStreamer {
  constructor(
    private readonly streamers: StreamerStore,
    private readonly view: StreamerView,
  ) {}

  @Answers(readStreamer)
  async run({ id }: RequestOf<typeof readStreamer>, call: Call): Promise<StreamerDetails> {
    return this.view.of(await this.streamers.read(id, scopeFilter(call, 'streamer.read')));
  }
}

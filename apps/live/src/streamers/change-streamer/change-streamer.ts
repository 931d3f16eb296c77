import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { changeStreamer, streamerChanged, type StreamerDetails } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts, streamerFact } from '../../store/facts';
import { StreamerStore } from '../../store/streamer-store';
import { StreamerView } from '../browse-streamers/streamer-view';

@Controller()
export class ChangeStreamer {
  constructor(
    private readonly streamers: StreamerStore,
    private readonly facts: Facts,
    private readonly view: StreamerView,
  ) {}

  @Answers(changeStreamer)
  async run(request: RequestOf<typeof changeStreamer>, call: Call): Promise<StreamerDetails> {
    const { requestId, id, revision, ...limits } = request;
    const scope = scopeFilter(call, 'streamer.manage');
    const change = { requestId, revision, body: request };
    const changed = await this.streamers.change(id, scope, change, (state) => {
      const event = this.facts.entry(streamerChanged, id, streamerFact(state), call);
      return { next: { ...state, ...limits }, events: [event] };
    });
    return this.view.of(changed);
  }
}

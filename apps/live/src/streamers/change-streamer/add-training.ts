import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { addTraining, streamerChanged, type StreamerDetails } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts, streamerFact } from '../../store/facts';
import { StreamerStore } from '../../store/streamer-store';
import { StreamerView } from '../browse-streamers/streamer-view';

const MOST = 200;

@Controller()
export class AddTraining {
  constructor(
    private readonly streamers: StreamerStore,
    private readonly facts: Facts,
    private readonly view: StreamerView,
  ) {}

  @Answers(addTraining)
  async run(request: RequestOf<typeof addTraining>, call: Call): Promise<StreamerDetails> {
    const { requestId, id, revision, ...training } = request;
    const scope = scopeFilter(call, 'streamer.manage');
    const change = { requestId, revision, body: request };
    const trained = await this.streamers.change(id, scope, change, (state) => {
      if (state.trainings.length >= MOST)
        throw new DomainError('request.invalid', {
          fields: [{ path: 'topic', rule: 'too_big', expected: MOST }],
        });
      const trainings = [...state.trainings, { id: requestId, ...training }];
      const event = this.facts.entry(streamerChanged, id, streamerFact(state), call);
      return { next: { ...state, trainings }, events: [event] };
    });
    return this.view.of(trained);
  }
}

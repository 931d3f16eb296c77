import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { type Broadcast, hideReplay, replayHidden, replayShown } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { BroadcastView } from '../../planning/browse-broadcasts/broadcast-view';
import { EditBroadcast } from '../../planning/settle-broadcast/edit-broadcast';
import { broadcastFact, Facts } from '../../store/facts';

@Controller()
export class HideReplay {
  constructor(
    private readonly edit: EditBroadcast,
    private readonly facts: Facts,
    private readonly view: BroadcastView,
  ) {}

  @Answers(hideReplay)
  async run(request: RequestOf<typeof hideReplay>, call: Call): Promise<Broadcast> {
    const { hidden } = request;
    const edited = await this.edit.make(request, 'broadcast.plan', call, (state) => {
      const { recording } = state;
      if (!recording) throw new DomainError('live.no-replay');
      if ((recording.hidden ?? false) === hidden) return { next: state, events: [] };
      const event = hidden ? replayHidden : replayShown;
      return {
        next: { ...state, recording: { ...recording, hidden } },
        events: [this.facts.entry(event, state._id, broadcastFact(state), call)],
      };
    });
    return this.view.of(edited);
  }
}

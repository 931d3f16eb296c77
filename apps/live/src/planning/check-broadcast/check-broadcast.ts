import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { type Broadcast, broadcastReadied, checkBroadcast } from '@nuanxin/contracts/live';
import { failingRules } from '@nuanxin/live/domain';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { BroadcastView } from '../browse-broadcasts/broadcast-view';
import { EditBroadcast } from '../settle-broadcast/edit-broadcast';
import { BroadcastStore } from '../../store/broadcast-store';
import { broadcastFact, Facts } from '../../store/facts';
import { Standings } from './standings';

@Controller()
export class CheckBroadcast {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly standings: Standings,
    private readonly edit: EditBroadcast,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly view: BroadcastView,
  ) {}

  @Answers(checkBroadcast)
  async run(request: RequestOf<typeof checkBroadcast>, call: Call): Promise<Broadcast> {
    // The streamer of the edition that is then checked: another one would be stale.
    const standing = await this.standings.of([await this.broadcasts.find(request.id)]);
    const checked = await this.edit.make(request, 'broadcast.run', call, (state) => {
      if (state.state !== 'planned') throw new DomainError('live.move');
      const reasons = failingRules(standing(state), this.clock.now());
      if (reasons.length > 0) throw new DomainError('live.not-ready', { reasons });
      const event = this.facts.entry(broadcastReadied, state._id, broadcastFact(state), call);
      return { next: { ...state, state: 'ready' }, events: [event] };
    });
    return this.view.of(checked);
  }
}

import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { type Broadcast, broadcastEnded, endBroadcast, mayMove } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { withoutKey } from '../revoke-stream-key/without-key';
import { SettlingEdit } from '../../planning/settle-broadcast/settling-edit';
import { broadcastFact, Facts } from '../../store/facts';

/** Sales and key end with it; unsold pieces go back to their products. */
@Controller()
export class EndBroadcast {
  constructor(
    private readonly edit: SettlingEdit,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(endBroadcast)
  run(request: RequestOf<typeof endBroadcast>, call: Call): Promise<Broadcast> {
    return this.edit.make(request, 'broadcast.run', call, (state) => {
      if (!mayMove(state.state, 'ended')) throw new DomainError('live.move');
      const { next, events } = withoutKey(state, this.facts, call);
      const endedAt = this.clock.now();
      const { wentOnAirAt } = state;
      const onAir = wentOnAirAt && { from: wentOnAirAt.toISOString(), to: endedAt.toISOString() };
      const fact = { ...broadcastFact(state), ...(onAir ? { onAir } : {}) };
      const ended = this.facts.entry(broadcastEnded, state._id, fact, call);
      return {
        next: { ...next, state: 'ended', endedAt, showing: undefined, segment: undefined },
        events: [ended, ...events],
      };
    });
  }
}

import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { type Broadcast, broadcastCancelled, cancelBroadcast, mayMove } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { withoutKey } from '../../on-air/revoke-stream-key/without-key';
import { SettlingEdit } from '../settle-broadcast/settling-edit';
import { broadcastFact, Facts } from '../../store/facts';

/** Its slot is free again and all its pieces go back to their products. */
@Controller()
export class CancelBroadcast {
  constructor(
    private readonly edit: SettlingEdit,
    private readonly facts: Facts,
  ) {}

  @Answers(cancelBroadcast)
  run(request: RequestOf<typeof cancelBroadcast>, call: Call): Promise<Broadcast> {
    return this.edit.make(request, 'broadcast.plan', call, (state) => {
      if (!mayMove(state.state, 'cancelled')) throw new DomainError('live.move');
      const { next, events } = withoutKey(state, this.facts, call);
      const cancelled = this.facts.entry(broadcastCancelled, state._id, broadcastFact(state), call);
      return {
        next: { ...next, state: 'cancelled', showing: undefined, segment: undefined },
        events: [cancelled, ...events],
      };
    });
  }
}

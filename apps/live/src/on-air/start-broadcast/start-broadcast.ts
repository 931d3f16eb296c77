import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { type Broadcast, broadcastStarted, startBroadcast } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { SettlingEdit } from '../../planning/settle-broadcast/settling-edit';
import { broadcastFact, Facts } from '../../store/facts';

/** Viewers see the picture and may buy as soon as the offers are open. */
@Controller()
export class StartBroadcast {
  constructor(
    private readonly edit: SettlingEdit,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(startBroadcast)
  run(request: RequestOf<typeof startBroadcast>, call: Call): Promise<Broadcast> {
    return this.edit.make(request, 'broadcast.run', call, (state) => {
      if (state.state !== 'ready') throw new DomainError('live.move');
      if (!state.picture?.arriving) throw new DomainError('live.no-picture');
      const next = { ...state, state: 'on-air' as const, wentOnAirAt: this.clock.now() };
      return { next, events: [this.facts.entry(broadcastStarted, state._id, broadcastFact(state), call)] };
    });
  }
}

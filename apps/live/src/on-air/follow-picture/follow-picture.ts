import { Controller } from '@nestjs/common';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { broadcastInterrupted, broadcastResumed } from '@nuanxin/contracts/live';
import { streamStarted, streamStopped } from '@nuanxin/contracts/media';
import { moveByPicture, newerPicture } from '@nuanxin/live/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { Hears } from '@nuanxin/platform/messaging';
import { BroadcastStore } from '../../store/broadcast-store';
import { broadcastFact, Facts } from '../../store/facts';

type Heard = EventEnvelope<DataOf<typeof streamStarted | typeof streamStopped>>;

/** Interrupts a broadcast whose picture is lost and resumes it when one comes back; news of older streams change nothing. */
@Controller()
export class FollowPicture {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly facts: Facts,
  ) {}

  @Hears([streamStarted, streamStopped], { as: 'live.follow-picture' })
  async run({ type, data }: Heard, call: Call): Promise<void> {
    const { broadcastId, streamId, at } = data;
    const heard = { streamId, arriving: type === streamStarted.type, at: new Date(at) };
    await this.broadcasts.changeOwn(broadcastId, (state) => {
      const picture = newerPicture(state.picture, heard);
      if (!picture) return { next: state, events: [] };
      const to = moveByPicture(state.state, picture.arriving);
      if (!to) return { next: { ...state, picture }, events: [] };
      const fact = to === 'on-air' ? broadcastResumed : broadcastInterrupted;
      const event = this.facts.entry(fact, state._id, broadcastFact(state), call);
      return { next: { ...state, picture, state: to }, events: [event] };
    });
  }
}

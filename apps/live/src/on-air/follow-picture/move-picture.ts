import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { broadcastInterrupted, broadcastResumed } from '@nuanxin/contracts/live';
import { moveByPicture, newerPicture, type Picture } from '@nuanxin/live/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { BroadcastStore } from '../../store/broadcast-store';
import { broadcastFact, Facts } from '../../store/facts';

/** Interrupts a broadcast whose picture is lost and resumes it when one comes back; news of older streams change nothing. */
@Injectable()
export class MovePicture {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly facts: Facts,
  ) {}

  async run(broadcastId: Ulid, heard: Picture, call: Call): Promise<void> {
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

import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { retireRoom, type Room, roomRetired } from '@nuanxin/contracts/live';
import { DAY_MS } from '@nuanxin/live/domain';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BroadcastStore } from '../../store/broadcast-store';
import { Facts, roomFact } from '../../store/facts';
import { LiveRoomStore, roomView } from '../../store/live-room-store';

const YEARS_MS = 3_650 * DAY_MS;

/** Nothing new is planned in it from now on; refused while something there is not over. */
@Controller()
export class RetireRoom {
  constructor(
    private readonly rooms: LiveRoomStore,
    private readonly broadcasts: BroadcastStore,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(retireRoom)
  async run(request: RequestOf<typeof retireRoom>, call: Call): Promise<Room> {
    const { requestId, id, revision } = request;
    const scope = scopeFilter(call, 'room.manage');
    const change = { requestId, revision, body: request };
    const retired = await this.rooms.change(id, scope, change, async (state) => {
      if (state.retired) return { next: state, events: [] };
      if (await this.isInUse(id)) throw new DomainError('live.room-in-use');
      const event = this.facts.entry(roomRetired, id, roomFact(state), call);
      return { next: { ...state, retired: true }, events: [event] };
    });
    return roomView(retired);
  }

  private async isInUse(id: string): Promise<boolean> {
    const period = { from: this.clock.after(-DAY_MS), to: this.clock.after(YEARS_MS) };
    const there = await this.broadcasts.inRoom(id, period);
    return there.some(
      ({ state, endsAt }) =>
        state === 'on-air' ||
        state === 'interrupted' ||
        ((state === 'planned' || state === 'ready') && endsAt > this.clock.now()),
    );
  }
}

import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { restoreRoom, type Room, roomRestored } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts, roomFact } from '../../store/facts';
import { LiveRoomStore, roomView } from '../../store/live-room-store';

@Controller()
export class RestoreRoom {
  constructor(
    private readonly rooms: LiveRoomStore,
    private readonly facts: Facts,
  ) {}

  @Answers(restoreRoom)
  async run(request: RequestOf<typeof restoreRoom>, call: Call): Promise<Room> {
    const { requestId, id, revision } = request;
    const scope = scopeFilter(call, 'room.manage');
    const restored = await this.rooms.change(id, scope, { requestId, revision, body: request }, (state) => {
      if (!state.retired) return { next: state, events: [] };
      const event = this.facts.entry(roomRestored, id, roomFact(state), call);
      return { next: { ...state, retired: false }, events: [event] };
    });
    return roomView(restored);
  }
}

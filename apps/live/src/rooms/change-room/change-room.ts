import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { changeRoom, type Room, roomChanged } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts, roomFact } from '../../store/facts';
import { LiveRoomStore, roomView } from '../../store/live-room-store';

@Controller()
export class ChangeRoom {
  constructor(
    private readonly rooms: LiveRoomStore,
    private readonly facts: Facts,
  ) {}

  @Answers(changeRoom)
  async run(request: RequestOf<typeof changeRoom>, call: Call): Promise<Room> {
    const { requestId, id, revision, ...fields } = request;
    const scope = scopeFilter(call, 'room.manage');
    const changed = await this.rooms.change(id, scope, { requestId, revision, body: request }, (state) => {
      const next = { ...state, ...fields };
      return { next, events: [this.facts.entry(roomChanged, id, roomFact(next), call)] };
    });
    return roomView(changed);
  }
}

import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { addRoom, type Room, roomAdded } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { Facts, roomFact } from '../../store/facts';
import { LiveRoomStore, roomView } from '../../store/live-room-store';
import { Organizations } from '../../store/organizations';

@Controller()
export class AddRoom {
  constructor(
    private readonly organizations: Organizations,
    private readonly rooms: LiveRoomStore,
    private readonly facts: Facts,
  ) {}

  @Answers(addRoom)
  async run(request: RequestOf<typeof addRoom>, call: Call): Promise<Room> {
    const { requestId, organizationId, ...fields } = request;
    const belonging = await this.organizations.belonging(organizationId, 'room.manage', call);
    const fresh = { _id: requestId, ...belonging, ...fields, retired: false };
    const event = this.facts.entry(roomAdded, requestId, roomFact(fresh), call);
    return roomView(await this.rooms.insert(fresh, { requestId, body: request, events: [event] }));
  }
}

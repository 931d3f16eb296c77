import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { listRooms } from '@nuanxin/contracts/live';
import { Answers } from '@nuanxin/platform/messaging';
import { LiveRoomStore, roomView } from '../../store/live-room-store';

@Controller()
export class ListRooms {
  constructor(private readonly rooms: LiveRoomStore) {}

  @Answers(listRooms)
  async run({ retired, ...request }: RequestOf<typeof listRooms>): Promise<ReplyOf<typeof listRooms>> {
    const page = await this.rooms.page(retired, request);
    return { ...page, items: page.items.map(roomView) };
  }
}

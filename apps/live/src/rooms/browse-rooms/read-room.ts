import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { readRoom, type Room } from '@nuanxin/contracts/live';
import { Answers } from '@nuanxin/platform/messaging';
import { LiveRoomStore, roomView } from '../../store/live-room-store';

@Controller()
export class ReadRoom {
  constructor(private readonly rooms: LiveRoomStore) {}

  @Answers(readRoom)
  async run({ id }: RequestOf<typeof readRoom>): Promise<Room> {
    return roomView(await this.rooms.read(id));
  }
}

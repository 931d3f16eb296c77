import { Controller } from '@nestjs/common';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { roomChanged } from '@nuanxin/contracts/live';
import { Hears } from '@nuanxin/platform/messaging';
import { BroadcastStore } from '../../store/broadcast-store';

/** Corrects name and place that broadcasts copied from their room. Heard twice, it changes nothing more. */
@Controller()
export class FollowRoom {
  constructor(private readonly broadcasts: BroadcastStore) {}

  @Hears(roomChanged, { as: 'live.follow-room' })
  run({ id, data }: EventEnvelope<DataOf<typeof roomChanged>>): Promise<void> {
    const { roomId, name, place } = data;
    return this.broadcasts.followRoom({ id: roomId, name, place }, id);
  }
}

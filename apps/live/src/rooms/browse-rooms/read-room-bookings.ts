import { Controller } from '@nestjs/common';
import { reach, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { readRoomBookings } from '@nuanxin/contracts/live';
import { beginOf, dayAfter, holdingsOf } from '@nuanxin/live/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { BroadcastStore } from '../../store/broadcast-store';

/** A slot is at most a day long, so whatever touches a day began on it or on the day before. */
@Controller()
export class ReadRoomBookings {
  constructor(private readonly broadcasts: BroadcastStore) {}

  @Answers(readRoomBookings)
  async run(
    { id, day }: RequestOf<typeof readRoomBookings>,
    call: Call,
  ): Promise<ReplyOf<typeof readRoomBookings>> {
    const [from, to] = [beginOf(day), beginOf(dayAfter(day, 1))];
    const nodes = reach(call.caller, 'broadcast.read');
    const there = await this.broadcasts.inRoom(id, { from: beginOf(dayAfter(day, -1)), to });
    const taken = there.filter(({ state, endsAt }) => holdingsOf(state, false).room && endsAt > from);
    return {
      items: taken.map(({ _id, title, within, startsAt, endsAt }) => ({
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        ...(within.some((node) => nodes.includes(node)) ? { broadcast: { id: _id, title } } : {}),
      })),
    };
  }
}

import { Controller } from '@nestjs/common';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { readCalendar } from '@nuanxin/contracts/live';
import { beginOf, dayAfter } from '@nuanxin/live/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';

const MOST_DAYS = 62;

type Entry = ReplyOf<typeof readCalendar>['items'][number];

@Controller()
export class ReadCalendar {
  constructor(private readonly broadcasts: BroadcastStore) {}

  @Answers(readCalendar)
  async run(request: RequestOf<typeof readCalendar>, call: Call): Promise<ReplyOf<typeof readCalendar>> {
    const { from, to, roomId, streamerId } = request;
    if (to < from || dayAfter(from, MOST_DAYS) <= to)
      throw new DomainError('request.invalid', {
        fields: [{ path: 'to', rule: 'too_big', expected: MOST_DAYS }],
      });
    // A slot lasts a day at most: what touches the first day began on it or on the one before.
    const period = { from: beginOf(dayAfter(from, -1)), to: beginOf(dayAfter(to, 1)) };
    const about = {
      ...(roomId === undefined ? {} : { roomId }),
      ...(streamerId === undefined ? {} : { crew: streamerId }),
    };
    const found = await this.broadcasts.begin(period, scopeFilter(call, 'broadcast.read'), about);
    const begin = beginOf(from);
    return {
      items: found.filter(({ state, endsAt }) => state !== 'cancelled' && endsAt > begin).map(entry),
    };
  }
}

function entry({ _id, title, state, startsAt, endsAt, room, streamer }: BroadcastRecord): Entry {
  return {
    broadcastId: _id,
    title,
    state,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    room: { id: room.id, name: room.name },
    ...(streamer ? { streamer: { id: streamer.id, name: streamer.name } } : {}),
  };
}

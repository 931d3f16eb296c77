import { Injectable } from '@nestjs/common';
import type { Day, Ulid } from '@nuanxin/contracts/kernel';
import {
  beginOf,
  dayAfter,
  type Slot,
  STREAK_DAYS,
  type WeekOfWork,
  weekOfWork,
  workingTime,
} from '@nuanxin/live/domain';
import { Clock } from '@nuanxin/platform/kernel';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';

/** What streamers work, from the broadcasts that they stand before the camera of; mentors accompany and are not counted. */
@Injectable()
export class WorkOfStreamers {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly clock: Clock,
  ) {}

  /** The work of each in any week that begins between the Mondays `first` and `last`. */
  async between(
    ids: readonly Ulid[],
    first: Day,
    last: Day = first,
  ): Promise<(id: Ulid, monday: Day) => WeekOfWork> {
    const from = beginOf(dayAfter(first, -STREAK_DAYS));
    const to = beginOf(dayAfter(last, 7 + STREAK_DAYS));
    const now = this.clock.now();
    const slots = new Map<Ulid, Slot[]>();
    for (const broadcast of await this.broadcasts.ofCrew(ids, { from, to })) {
      const slot = workingTime(broadcast, now);
      for (const id of slot ? onCamera(broadcast) : [])
        slots.set(id, [...(slots.get(id) ?? []), ...(slot ? [slot] : [])]);
    }
    return (id, monday) => weekOfWork(slots.get(id) ?? [], monday);
  }
}

function onCamera({ streamer, juniors }: BroadcastRecord): Ulid[] {
  return [streamer, ...juniors].flatMap((member) => (member ? [member.id] : []));
}

import { Injectable } from '@nestjs/common';
import type { Day, Ulid } from '@nuanxin/contracts/kernel';
import { beginOf, dayAfter, dayOf, daysFrom } from '@nuanxin/live/domain';
import { Clock } from '@nuanxin/platform/kernel';
import { BroadcastStore } from '../../store/broadcast-store';

/** When which products were on air. */
@Injectable()
export class Promotions {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly clock: Clock,
  ) {}

  /** The days of each product that was on air between two days, both included, in whichever broadcast. */
  async between(from: Day, to: Day): Promise<Map<Ulid, Day[]>> {
    const aired = await this.broadcasts.airedBetween(beginOf(from), beginOf(dayAfter(to, 1)));
    const days = new Map<Ulid, Day[]>();
    for (const { wentOnAirAt, endedAt = this.clock.now(), offers } of aired) {
      if (!wentOnAirAt) continue;
      const on = daysFrom(dayOf(wentOnAirAt), dayOf(endedAt));
      for (const { productId } of offers) days.set(productId, [...(days.get(productId) ?? []), ...on]);
    }
    return days;
  }
}

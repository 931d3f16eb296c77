import { Injectable } from '@nestjs/common';
import type { Airing } from '@nuanxin/live/domain';
import { BroadcastStore } from '../store/broadcast-store';

/** No broadcast goes on for longer: whatever began earlier has nothing to do with a sale. */
const LONGEST_MS = 3 * 24 * 3600_000;

/** Broadcasts that sales can belong to. */
@Injectable()
export class Airings {
  constructor(private readonly broadcasts: BroadcastStore) {}

  /** Those that may have been on air at one of the moments. */
  async around(moments: readonly Date[]): Promise<Airing[]> {
    if (moments.length === 0) return [];
    const times = moments.map((moment) => moment.getTime());
    const from = new Date(times.reduce((one, other) => Math.min(one, other)) - LONGEST_MS);
    const until = new Date(times.reduce((one, other) => Math.max(one, other)) + 1);
    const found = await this.broadcasts.airedBetween(from, until);
    return found.flatMap(({ _id, wentOnAirAt, endedAt, offers }) =>
      wentOnAirAt === undefined
        ? []
        : [{ broadcastId: _id, wentOnAirAt, endedAt, productIds: offers.map(({ productId }) => productId) }],
    );
  }
}

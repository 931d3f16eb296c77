import { Controller } from '@nestjs/common';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { broadcastRecorded } from '@nuanxin/contracts/live';
import { daysOnAir, nextLook } from '@nuanxin/live/domain';
import { Clock } from '@nuanxin/platform/kernel';
import { Hears } from '@nuanxin/platform/messaging';
import { BroadcastStore } from '../../store/broadcast-store';
import { OpenEffect, SALES_FOLLOW_MS } from './open-effect';

/** Has a broadcast of the past measured like others, unless it is so long ago that only who asks wants to know. */
@Controller()
export class FollowRecorded {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly open: OpenEffect,
    private readonly clock: Clock,
  ) {}

  @Hears(broadcastRecorded, { as: 'live.measure-past' })
  async run({ data }: EventEnvelope<DataOf<typeof broadcastRecorded>>): Promise<void> {
    const broadcast = await this.broadcasts.find(data.broadcastId);
    const days = daysOnAir(broadcast);
    if (days && nextLook(days.last, this.clock.now())) await this.open.run(broadcast, SALES_FOLLOW_MS);
  }
}

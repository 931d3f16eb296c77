import { Controller } from '@nestjs/common';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { broadcastRecorded } from '@nuanxin/contracts/live';
import { Hears } from '@nuanxin/platform/messaging';
import { BroadcastStore } from '../../store/broadcast-store';
import { OpenEffect } from './open-effect';

/** Has a broadcast of the past measured like others. Heard twice, it changes nothing more. */
@Controller()
export class FollowRecorded {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly open: OpenEffect,
  ) {}

  @Hears(broadcastRecorded, { as: 'live.measure-past' })
  async run({ data }: EventEnvelope<DataOf<typeof broadcastRecorded>>): Promise<void> {
    await this.open.run(await this.broadcasts.find(data.broadcastId));
  }
}

import { Controller } from '@nestjs/common';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { broadcastEnded } from '@nuanxin/contracts/live';
import { Hears } from '@nuanxin/platform/messaging';
import { BroadcastStore } from '../../store/broadcast-store';
import { OpenEffect } from './open-effect';

/** Plans the measuring of a broadcast that has ended. Heard twice, it changes nothing more. */
@Controller()
export class FollowEnd {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly open: OpenEffect,
  ) {}

  @Hears(broadcastEnded, { as: 'live.measure-effect' })
  async run({ data }: EventEnvelope<DataOf<typeof broadcastEnded>>): Promise<void> {
    await this.open.run(await this.broadcasts.find(data.broadcastId));
  }
}

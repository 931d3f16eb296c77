import { Controller } from '@nestjs/common';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import { listShowings } from '@nuanxin/contracts/live';
import { Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { BroadcastStore } from '../../store/broadcast-store';
import { announcement } from './showing-view';

@Controller()
export class ListShowings {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly clock: Clock,
  ) {}

  @Answers(listShowings)
  async run(): Promise<ReplyOf<typeof listShowings>> {
    const shown = await this.broadcasts.shown(this.clock.now());
    return { items: shown.flatMap((record) => announcement(record) ?? []) };
  }
}

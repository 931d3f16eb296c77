import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { listReplays } from '@nuanxin/contracts/live';
import { Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { BroadcastStore } from '../../store/broadcast-store';
import { announcedReplay, isReplayed } from './replay-view';

@Controller()
export class ListReplays {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly clock: Clock,
  ) {}

  @Answers(listReplays)
  async run(request: RequestOf<typeof listReplays>): Promise<ReplyOf<typeof listReplays>> {
    const now = this.clock.now();
    const { items, ...more } = await this.broadcasts.replays(request);
    const shown = items.flatMap((record) => (isReplayed(record, now) ? [announcedReplay(record)] : []));
    return { items: shown, ...more };
  }
}

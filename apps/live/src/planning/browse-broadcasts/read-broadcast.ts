import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { type Broadcast, readBroadcast } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BroadcastStore } from '../../store/broadcast-store';
import { BroadcastView } from './broadcast-view';

@Controller()
export class ReadBroadcast {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly view: BroadcastView,
  ) {}

  @Answers(readBroadcast)
  async run({ id }: RequestOf<typeof readBroadcast>, call: Call): Promise<Broadcast> {
    return this.view.of(await this.broadcasts.read(id, scopeFilter(call, 'broadcast.read')));
  }
}

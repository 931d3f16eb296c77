import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { readPreview } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BroadcastStore } from '../../store/broadcast-store';
import { Playback } from './playback';

@Controller()
export class ReadPreview {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly playback: Playback,
  ) {}

  @Answers(readPreview)
  async run({ id }: RequestOf<typeof readPreview>, call: Call): Promise<ReplyOf<typeof readPreview>> {
    const { picture } = await this.broadcasts.read(id, scopeFilter(call, 'broadcast.read'));
    return picture?.arriving ? this.playback.sign(id) : {};
  }
}

import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { type Effect, readEffect } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BroadcastStore } from '../../store/broadcast-store';
import { EffectStore } from '../../store/effect-store';
import { effectView } from '../effect-view';

@Controller()
export class ReadEffect {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly effects: EffectStore,
    private readonly clock: Clock,
  ) {}

  @Answers(readEffect)
  async run({ id }: RequestOf<typeof readEffect>, call: Call): Promise<Effect> {
    const broadcast = await this.broadcasts.read(id, scopeFilter(call, 'report.read'));
    return effectView(broadcast, await this.effects.find(id), this.clock.now());
  }
}

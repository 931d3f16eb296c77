import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { type Effect, measureEffect } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BroadcastStore } from '../../store/broadcast-store';
import { WorkOnEffects } from '../assess/work-on-effects';
import { effectView } from '../effect-view';
import { OpenEffect } from './open-effect';

/** Asked again, it looks again; that changes nothing while the sales are the same. */
@Controller()
export class MeasureEffect {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly open: OpenEffect,
    private readonly work: WorkOnEffects,
    private readonly clock: Clock,
  ) {}

  @Answers(measureEffect)
  async run({ id }: RequestOf<typeof measureEffect>, call: Call): Promise<Effect> {
    const broadcast = await this.broadcasts.read(id, scopeFilter(call, 'report.read'));
    const opened = await this.open.run(broadcast);
    if (!opened) throw new DomainError('live.move');
    const view = effectView(broadcast, opened, this.clock.now());
    this.work.wake();
    return view;
  }
}

import { Controller } from '@nestjs/common';
import { salesImportFinished } from '@nuanxin/contracts/live';
import { Clock } from '@nuanxin/platform/kernel';
import { Hears } from '@nuanxin/platform/messaging';
import { EffectStore } from '../../store/effect-store';
import { SALES_FOLLOW_MS } from './open-effect';

/** Has effects looked at again soon after an import; heard often, it does so once. */
@Controller()
export class FollowImports {
  constructor(
    private readonly effects: EffectStore,
    private readonly clock: Clock,
  ) {}

  @Hears(salesImportFinished, { as: 'live.renew-imported' })
  run(): Promise<void> {
    return this.effects.renew(this.clock.after(SALES_FOLLOW_MS));
  }
}

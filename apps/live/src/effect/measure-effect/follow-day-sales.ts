import { Controller } from '@nestjs/common';
import { dailySalesRecorded } from '@nuanxin/contracts/live';
import { Clock } from '@nuanxin/platform/kernel';
import { Hears } from '@nuanxin/platform/messaging';
import { EffectStore } from '../../store/effect-store';
import { SALES_FOLLOW_MS } from './open-effect';

/** Has effects looked at again soon after told day totals; heard often, it does so once. */
@Controller()
export class FollowDaySales {
  constructor(
    private readonly effects: EffectStore,
    private readonly clock: Clock,
  ) {}

  @Hears(dailySalesRecorded, { as: 'live.renew-told' })
  run(): Promise<void> {
    return this.effects.renew(this.clock.after(SALES_FOLLOW_MS));
  }
}

import { Injectable } from '@nestjs/common';
import { daysOnAir, measurableFrom } from '@nuanxin/live/domain';
import { Clock } from '@nuanxin/platform/kernel';
import type { BroadcastRecord } from '../../store/broadcast-record';
import type { EffectRecord } from '../../store/effect-record';
import { EffectStore } from '../../store/effect-store';

/** Whoever enters sales enters more of them: they are taken in together. */
export const SALES_FOLLOW_MS = 5 * 60_000;

/** Has the sales of a broadcast looked at as soon as its day is over. */
@Injectable()
export class OpenEffect {
  constructor(
    private readonly effects: EffectStore,
    private readonly clock: Clock,
  ) {}

  /** Undefined when it is not over, or never was on air. `wait`: sales that are still to be told are awaited. */
  async run(broadcast: BroadcastRecord, wait = 0): Promise<EffectRecord | undefined> {
    const { _id, within, organization } = broadcast;
    const days = daysOnAir(broadcast);
    if (!days) return undefined;
    const [soon, earliest] = [this.clock.after(wait), measurableFrom(days.last)];
    const fresh = { _id, within, organizationId: organization.id, days };
    return this.effects.open(fresh, soon < earliest ? earliest : soon);
  }
}

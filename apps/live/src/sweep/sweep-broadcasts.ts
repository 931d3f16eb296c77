import { Injectable } from '@nestjs/common';
import { Clock } from '@nuanxin/platform/kernel';
import { OvertakeChange } from '../planning/settle-broadcast/overtake-change';
import { BroadcastStore } from '../store/broadcast-store';

/** A change that has not come through in so long was left by a process that died. */
const ABANDONED_MS = 15_000;

/** Settles broadcasts whose change was never finished. */
@Injectable()
export class SweepBroadcasts {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly overtake: OvertakeChange,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const abandoned = await this.broadcasts.unsettledBefore(this.clock.after(-ABANDONED_MS));
    for (const broadcast of abandoned) await this.overtake.run(broadcast);
  }
}

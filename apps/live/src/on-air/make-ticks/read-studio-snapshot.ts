import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { readStudioSnapshot, type StudioTick } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BroadcastStore } from '../../store/broadcast-store';
import { TickSeats } from '../../store/tick-seats';
import { PaintTick } from './paint-tick';

@Controller()
export class ReadStudioSnapshot {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly seats: TickSeats,
    private readonly paint: PaintTick,
    private readonly clock: Clock,
  ) {}

  @Answers(readStudioSnapshot)
  async run({ id }: RequestOf<typeof readStudioSnapshot>, call: Call): Promise<StudioTick> {
    await this.broadcasts.read(id, scopeFilter(call, 'broadcast.read'));
    const seq = await this.seats.newest(id);
    const record = await this.broadcasts.find(id);
    return { ...(await this.paint.run(record)), seq, at: this.clock.instant() };
  }
}

import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { type AudienceTick, readAudienceSnapshot } from '@nuanxin/contracts/live';
import { Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { BroadcastStore } from '../../store/broadcast-store';
import { TickSeats } from '../../store/tick-seats';
import { isPublic } from '../watch-showing/showing-view';
import { forAudience, PaintTick } from './paint-tick';

@Controller()
export class ReadAudienceSnapshot {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly seats: TickSeats,
    private readonly paint: PaintTick,
    private readonly clock: Clock,
  ) {}

  @Answers(readAudienceSnapshot)
  async run({ id }: RequestOf<typeof readAudienceSnapshot>): Promise<AudienceTick> {
    const record = await this.broadcasts.find(id);
    if (record.tentative || !isPublic(record.state)) throw new DomainError('record.absent');
    // Numbered first: the picture is at least as new as the tick of that number.
    const seq = await this.seats.newest(id);
    return forAudience({ ...(await this.paint.run(record)), seq, at: this.clock.instant() });
  }
}

import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@nuanxin/platform/kernel';
import { type BroadcastRecord, slotsOf, type Unsettled } from '../../store/broadcast-record';

type Touched = Pick<BroadcastRecord, 'room' | 'streamer' | 'mentor' | 'juniors' | 'offers'>;

/** Makes the mark that a change leaves on its broadcast before it touches anything else. */
@Injectable()
export class Marks {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Names all that the plans and an earlier mark may leave behind; its token makes that mark's change outdated. */
  over(before: Unsettled | undefined, ...plans: readonly Touched[]): Unsettled {
    const products = plans.flatMap(({ offers }) => offers.map(({ productId }) => productId));
    return {
      token: this.ids.ulid(),
      since: this.clock.now(),
      rooms: [...new Set([...(before?.rooms ?? []), ...plans.flatMap(slotsOf)])],
      products: [...new Set([...(before?.products ?? []), ...products])],
    };
  }
}

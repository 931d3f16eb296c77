import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { readShowing, type Showing } from '@nuanxin/contracts/live';
import { Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { BroadcastStore } from '../../store/broadcast-store';
import { isReplayed } from '../../replays/watch-replay/replay-view';
import { OfferStore } from '../../store/offer-store';
import { Playback } from './playback';
import { showingView } from './showing-view';

@Controller()
export class ReadShowing {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly offers: OfferStore,
    private readonly playback: Playback,
    private readonly clock: Clock,
  ) {}

  @Answers(readShowing)
  async run({ id }: RequestOf<typeof readShowing>): Promise<Showing> {
    const record = await this.broadcasts.find(id);
    const view = showingView(record, await this.offers.ofBroadcasts([id]));
    if (!view) throw new DomainError('record.absent');
    // While interrupted the last seconds stay playable, and the picture comes back at the same address.
    const shown = view.state === 'on-air' || view.state === 'interrupted';
    if (shown) return { ...view, ...this.playback.sign(id) };
    return isReplayed(record, this.clock.now()) ? { ...view, replayed: true } : view;
  }
}

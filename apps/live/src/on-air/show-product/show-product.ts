import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { type Broadcast, showProduct } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BroadcastView } from '../../planning/browse-broadcasts/broadcast-view';
import { BroadcastStore } from '../../store/broadcast-store';

/** No new edition: what is shown changes every few minutes and disturbs nobody who edits. */
@Controller()
export class ShowProduct {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly view: BroadcastView,
  ) {}

  @Answers(showProduct)
  async run(request: RequestOf<typeof showProduct>, call: Call): Promise<Broadcast> {
    const { requestId, id, productId } = request;
    const scope = scopeFilter(call, 'broadcast.run');
    const shown = await this.broadcasts.change(id, scope, { requestId, body: request }, (state) => {
      if (state.tentative) throw new DomainError('record.absent');
      const over = state.state === 'ended' || state.state === 'cancelled';
      const offered = productId === undefined || state.offers.some((offer) => offer.productId === productId);
      if (over || !offered) throw new DomainError('live.not-on-sale');
      return { next: { ...state, showing: productId }, events: [] };
    });
    return this.view.of(shown);
  }
}

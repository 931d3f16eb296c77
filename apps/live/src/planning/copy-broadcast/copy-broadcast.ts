import { Controller } from '@nestjs/common';
import type { RequestOf, Ulid } from '@nuanxin/contracts/kernel';
import { type Broadcast, copyBroadcast } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import type { BroadcastRecord, CrewMember } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';
import { ProductStore } from '../../store/product-store';
import { StreamerStore } from '../../store/streamer-store';
import { DraftPlan } from '../plan-broadcast/draft-plan';
import { NewBroadcast } from '../plan-broadcast/new-broadcast';
import type { PlanRequest } from '../plan-broadcast/plan-request';

/**
 * Products that were retired or sold out since and people who have left stay behind, of others no more pieces are set aside than there
 * are; everything else is as it was planned.
 */
@Controller()
export class CopyBroadcast {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly products: ProductStore,
    private readonly streamers: StreamerStore,
    private readonly draft: DraftPlan,
    private readonly fresh: NewBroadcast,
  ) {}

  @Answers(copyBroadcast)
  async run(request: RequestOf<typeof copyBroadcast>, call: Call): Promise<Broadcast> {
    const source = await this.broadcasts.read(request.id, scopeFilter(call, 'broadcast.plan'));
    const { requestId, roomId, startsAt, endsAt } = request;
    const wanted = { ...(await this.stillThere(source, call)), roomId, startsAt, endsAt };
    const { streamer, mentor, juniors, organization, within } = source;
    const plan = await this.draft.of(wanted, call, { streamer, mentor, juniors });
    const belonging = { organization, within };
    return this.fresh.make({ requestId, belonging, body: request }, plan, call);
  }

  private async stillThere(
    source: BroadcastRecord,
    call: Call,
  ): Promise<Omit<PlanRequest, 'roomId' | 'startsAt' | 'endsAt'>> {
    const { title, goalFen, costFen, streamer, mentor, juniors, pickUpPoint } = source;
    const ids = source.offers.map(({ productId }) => productId);
    const products = await this.products.several(ids, scopeFilter(call, 'product.read'));
    const free = (id: Ulid) => products.get(id)?.stock ?? 0;
    const sold = (id: Ulid) => products.get(id)?.retired === false && free(id) > 0;
    const crew = [streamer, mentor, ...juniors].flatMap((member) => member?.id ?? []);
    const people = await this.streamers.several(crew);
    const works = (member: CrewMember | undefined) => {
      const stage = member && people.get(member.id)?.stage;
      return stage === undefined || stage === 'left' ? undefined : member?.id;
    };
    return {
      title,
      goalFen,
      costFen,
      streamerId: works(streamer),
      mentorId: works(mentor),
      juniorIds: juniors.flatMap((junior) => works(junior) ?? []),
      pickUpPoint,
      offers: source.offers
        .filter(({ productId }) => sold(productId))
        .map(({ productId, priceFen, quantity, limitPerBuyer }) => ({
          productId,
          priceFen,
          quantity: Math.min(quantity, free(productId)),
          limitPerBuyer,
        })),
      segments: source.segments.map(({ productId, ...segment }) =>
        productId !== undefined && sold(productId) ? { ...segment, productId } : segment,
      ),
    };
  }
}

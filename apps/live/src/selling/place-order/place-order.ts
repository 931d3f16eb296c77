import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { type OwnOrder, placeOrder } from '@nuanxin/contracts/live';
import { refusalOf } from '@nuanxin/live/domain';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { OrderView } from '../browse-orders/order-view';
import { offerIdOf } from '../../store/offer-record';
import { OfferStore } from '../../store/offer-store';
import type { OrderRecord } from '../../store/order-record';
import { OrderStore } from '../../store/order-store';
import { Deliveries } from './deliveries';
import { buyerOf, DraftOrder } from './draft-order';
import { FinishOrder } from './finish-order';

type Request = RequestOf<typeof placeOrder>;

/** Pieces that came back while one was refused are worth another try. */
const ATTEMPTS = 3;

/**
 * Takes pieces for an order, all or none, once per request, with single-document writes only.
 *
 * | step | effect | compensation |
 * | --- | --- | --- |
 * | 1 offer | pieces and the buyer's count move, the whole order waits in `held`; one guarded update | release |
 * | 2 order | inserted under the request's id, with its event; from here it is acknowledged | none: it exists |
 * | 3 offer | the order leaves `held` | repeated by the sweep |
 *
 * A crash after 1 or 2 leaves `held`, from which the sweep goes on. Two runs of one request may both do 1 when one of them
 * had finished before the other looked; the second finds the first's order in 2 and releases its own pieces.
 */
@Controller()
export class PlaceOrder {
  constructor(
    private readonly offers: OfferStore,
    private readonly orders: OrderStore,
    private readonly draft: DraftOrder,
    private readonly finish: FinishOrder,
    private readonly deliveries: Deliveries,
    private readonly clock: Clock,
    private readonly view: OrderView,
  ) {}

  @Answers(placeOrder)
  async run(request: Request, call: Call): Promise<OwnOrder> {
    const { broadcastId, productId } = request;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const offer = await this.offers.find(broadcastId, productId);
      const held = offer && this.draft.of(offer, request, call);
      const taken = held && (await this.offers.take(held, offer.limitPerBuyer));
      const order = taken ? await this.finish.run(held) : await this.servedOrRefused(request, call);
      if (order) return this.answer(order, request, call);
    }
    throw new DomainError('live.sold-out');
  }

  /** What another run of the same request has got or is about to get; undefined when nothing speaks against a new try. */
  private async servedOrRefused(request: Request, call: Call): Promise<OrderRecord | undefined> {
    const { requestId, broadcastId, productId, quantity } = request;
    const wanted = { quantity, reserves: !request.delivery, at: this.clock.now() };
    const now = await this.offers.forBuyer(offerIdOf(broadcastId, productId), buyerOf(call), requestId);
    const served = now?.held ? await this.finish.run(now.held) : await this.orders.find(requestId);
    const refusal = served ? undefined : refusalOf(now, wanted);
    if (refusal) throw new DomainError(refusal);
    return served;
  }

  /** Another request under the same id, by whomever, learns nothing of the order. */
  private answer(order: OrderRecord, request: Request, call: Call): OwnOrder {
    if (order.asked !== this.deliveries.digest(buyerOf(call), request))
      throw new DomainError('request.key-reused');
    return this.view.own(order);
  }
}

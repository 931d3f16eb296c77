import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { DomainError } from '@nuanxin/contracts/kernel';
import type { Report } from '@nuanxin/contracts/live';
import {
  adviceFor,
  courseOf,
  partsShown,
  partsSkipped,
  salesTotals,
  sumsBySource,
  totalOf,
} from '@nuanxin/live/domain';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { everything, scopeFilter } from '@nuanxin/platform/store';
import { type BroadcastSale, BroadcastSales } from '../outside-sales/broadcast-sales';
import { given } from '../planning/browse-broadcasts/broadcast-view';
import type { BroadcastRecord } from '../store/broadcast-record';
import { BroadcastStore } from '../store/broadcast-store';
import { EffectStore } from '../store/effect-store';
import { OfferStore } from '../store/offer-store';
import { ProductStore } from '../store/product-store';
import { effectIn } from './effect-in-report';
import { factsOf } from './report-facts';
import { minutesBetween, namedParts } from './named-parts';
import { productsIn } from './products-in-report';
import { QuestionsAsked } from './questions-asked';

const OWN = everything('who may see the broadcast sees how many households its products come from');

/** Everything that is known of a broadcast that is over, on one page. */
@Injectable()
export class ComposeReport {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly offers: OfferStore,
    private readonly sales: BroadcastSales,
    private readonly effects: EffectStore,
    private readonly products: ProductStore,
    private readonly asked: QuestionsAsked,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `record.absent`, `live.move` while it is not over. */
  async of(id: Ulid, call: Call): Promise<Report> {
    const broadcast = await this.broadcasts.read(id, scopeFilter(call, 'report.read'));
    const { wentOnAirAt, endedAt } = broadcast;
    if (broadcast.state !== 'ended' || !wentOnAirAt || !endedAt) throw new DomainError('live.move');
    const [sales, offers, effect] = await Promise.all([
      this.sales.lines(id),
      this.offers.ofBroadcasts([id]),
      this.effects.find(id),
    ]);
    const products = productsIn(broadcast, sales);
    const spans = partsShown(broadcast.showings ?? [], endedAt);
    const parts = namedParts(spans, { broadcast, sales, wentOnAirAt });
    const { orders, pieces, grossFen, refundFen, netFen } = totalOf(sumsBySource(sales));
    const { _id, title, organization, room, streamer, mentor, goalFen, costFen } = broadcast;
    const told = effectIn(effect);
    const report = {
      broadcastId: _id,
      title,
      organization,
      room: { name: room.name, place: room.place },
      wentOnAirAt: wentOnAirAt.toISOString(),
      endedAt: endedAt.toISOString(),
      minutes: minutesBetween(wentOnAirAt, endedAt),
      madeAt: this.clock.instant(),
      goalFen,
      costFen,
      total: { orders, pieces, grossFen, refundFen, netFen },
      cancelledFen: salesTotals(offers).cancelledFen,
      households: await this.households(broadcast, sales),
      course: plain(courseOf(sales, wentOnAirAt, endedAt)),
      parts,
      skipped: partsSkipped(broadcast.segments, spans),
      products,
      questions: await this.asked.of(broadcast),
      ...(streamer ? { streamer: streamer.name } : {}),
      ...(mentor ? { mentor: mentor.name } : {}),
      ...(told ? { effect: told } : {}),
      ...given({ questionsForgottenAt: broadcast.forgotten?.at?.toISOString() }),
    };
    return { ...report, advice: adviceFor(factsOf(report, { broadcast, sales, spans, endedAt })) };
  }

  private async households({ offers }: BroadcastRecord, sales: readonly BroadcastSale[]): Promise<number> {
    const sold = new Set(sales.map(({ productId }) => productId));
    const ids = offers.map(({ productId }) => productId).filter((id) => sold.has(id));
    const products = await this.products.several(ids, OWN);
    const suppliers = new Map(
      [...products.values()].map(({ supplier }) => [supplier.id, supplier.households ?? 0]),
    );
    return [...suppliers.values()].reduce((sum, each) => sum + each, 0);
  }
}

function plain({ step, sold }: ReturnType<typeof courseOf>): Report['course'] {
  return { step, sold: [...sold] };
}

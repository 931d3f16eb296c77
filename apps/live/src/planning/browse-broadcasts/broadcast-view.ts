import { Injectable } from '@nestjs/common';
import type { Broadcast, Offer } from '@nuanxin/contracts/live';
import { readiness, salesTotals } from '@nuanxin/live/domain';
import { Clock } from '@nuanxin/platform/kernel';
import type { BroadcastRecord, PlannedOffer } from '../../store/broadcast-record';
import { OfferStore, type OfferSummary } from '../../store/offer-store';

/** Broadcasts as the console sees them, with what their offers have counted by now. */
@Injectable()
export class BroadcastView {
  constructor(
    private readonly offers: OfferStore,
    private readonly clock: Clock,
  ) {}

  async of(record: BroadcastRecord): Promise<Broadcast> {
    return this.show(record, await this.offers.ofBroadcasts([record._id]));
  }

  async ofAll(records: readonly BroadcastRecord[]): Promise<Broadcast[]> {
    const offers = await this.offers.ofBroadcasts(records.map(({ _id }) => _id));
    return records.map((record) => this.show(record, offers));
  }

  private show(record: BroadcastRecord, offers: readonly OfferSummary[]): Broadcast {
    const own = offers.filter(({ broadcastId }) => broadcastId === record._id);
    const { _id, organization, title, room, goalFen, state, edition } = record;
    const checked = { ...record, hasKey: record.keyDigest !== undefined };
    return {
      id: _id,
      organization,
      title,
      room,
      goalFen,
      state,
      revision: edition,
      startsAt: record.startsAt.toISOString(),
      endsAt: record.endsAt.toISOString(),
      offers: record.offers.map((planned) => offerView(planned, own)),
      checks: readiness(checked, this.clock.now()),
      hasKey: checked.hasKey,
      picture: record.picture?.arriving ? 'arriving' : 'none',
      totals: salesTotals(own),
      ...given({
        streamerId: record.streamerId,
        pickUpPoint: record.pickUpPoint,
        showing: record.showing,
        wentOnAirAt: record.wentOnAirAt?.toISOString(),
        endedAt: record.endedAt?.toISOString(),
      }),
    };
  }
}

/** An offer as planned, with what it has sold once it sells. */
export function offerView(planned: PlannedOffer, offers: readonly OfferSummary[]): Offer {
  const { pictureId, ...fields } = planned;
  const counted = offers.find(({ productId }) => productId === planned.productId);
  const { left = planned.quantity, sold = 0 } = counted ?? {};
  return { ...fields, left, sold, ...given({ pictureId }) };
}

type Given<T> = { [Field in keyof T]?: Exclude<T[Field], undefined> };

/** The fields that have a value. */
export function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}

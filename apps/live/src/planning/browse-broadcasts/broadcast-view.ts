import { Injectable } from '@nestjs/common';
import type { Broadcast, CurrentSegment, Offer } from '@nuanxin/contracts/live';
import { type Readiable, readiness, salesTotals } from '@nuanxin/live/domain';
import { Clock } from '@nuanxin/platform/kernel';
import type { BroadcastRecord, CrewMember, PlannedOffer, Recording } from '../../store/broadcast-record';
import { OfferStore, type OfferSummary } from '../../store/offer-store';
import { Standings } from '../check-broadcast/standings';

/** Broadcasts as the console sees them, with what their offers have counted by now. */
@Injectable()
export class BroadcastView {
  constructor(
    private readonly offers: OfferStore,
    private readonly standings: Standings,
    private readonly clock: Clock,
  ) {}

  async of(record: BroadcastRecord): Promise<Broadcast> {
    const [offers, standing] = await Promise.all([
      this.offers.ofBroadcasts([record._id]),
      this.standings.of([record]),
    ]);
    return this.show(record, offers, standing(record));
  }

  /** For a list: scripts, which are long, are left empty. */
  async ofAll(records: readonly BroadcastRecord[]): Promise<Broadcast[]> {
    const [offers, standing] = await Promise.all([
      this.offers.ofBroadcasts(records.map(({ _id }) => _id)),
      this.standings.of(records),
    ]);
    return records.map((record) => {
      const shown = this.show(record, offers, standing(record));
      return { ...shown, segments: shown.segments.map((segment) => ({ ...segment, script: '' })) };
    });
  }

  private show(record: BroadcastRecord, offers: readonly OfferSummary[], checked: Readiable): Broadcast {
    const own = offers.filter(({ broadcastId }) => broadcastId === record._id);
    const { _id, organization, title, room, goalFen, costFen, state, edition, segment } = record;
    return {
      id: _id,
      organization,
      title,
      room,
      goalFen,
      costFen,
      juniors: record.juniors.map(named),
      segments: [...record.segments],
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
        streamer: record.streamer && named(record.streamer),
        mentor: record.mentor && named(record.mentor),
        segment: segment && segmentView(segment),
        pickUpPoint: record.pickUpPoint,
        showing: record.showing,
        wentOnAirAt: record.wentOnAirAt?.toISOString(),
        endedAt: record.endedAt?.toISOString(),
        replay: record.recording && replayView(record.recording),
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

export function segmentView({ id, startedAt }: NonNullable<BroadcastRecord['segment']>): CurrentSegment {
  return { id, startedAt: startedAt.toISOString() };
}

function replayView({ seconds, until, hidden = false }: Recording) {
  return { seconds, until: until.toISOString(), hidden };
}

function named({ id, name }: CrewMember) {
  return { id, name };
}

type Given<T> = { [Field in keyof T]?: Exclude<T[Field], undefined> };

/** The fields that have a value. */
export function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}

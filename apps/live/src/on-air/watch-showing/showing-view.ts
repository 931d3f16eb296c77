import type { Showing } from '@nuanxin/contracts/live';
import { given, offerView } from '../../planning/browse-broadcasts/broadcast-view';
import type { BroadcastRecord } from '../../store/broadcast-record';
import type { OfferSummary } from '../../store/offer-store';

type PublicState = Showing['state'];

const PUBLIC_STATES: ReadonlySet<string> = new Set<PublicState>(['ready', 'on-air', 'interrupted', 'ended']);

/** Whether viewers may know of a broadcast in this state. */
export function isPublic(state: string): state is PublicState {
  return PUBLIC_STATES.has(state);
}

type Announcement = Omit<Showing, 'offers' | 'playback' | 'playbackExpiresAt'>;

/** A broadcast as it is announced; undefined when viewers may not know of it. */
export function announcement(record: BroadcastRecord): Announcement | undefined {
  const { _id: id, title, organization, state, startsAt, pickUpPoint, showing } = record;
  if (record.tentative || !isPublic(state)) return undefined;
  const optional = given({ pickUpPoint, showing });
  return { id, title, organization: organization.name, state, startsAt: startsAt.toISOString(), ...optional };
}

export function showingView(
  record: BroadcastRecord,
  offers: readonly OfferSummary[],
): Omit<Showing, 'playback' | 'playbackExpiresAt'> | undefined {
  const announced = announcement(record);
  return announced && { ...announced, offers: record.offers.map((planned) => offerView(planned, offers)) };
}

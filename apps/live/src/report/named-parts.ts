import type { Report } from '@nuanxin/contracts/live';
import { type PartShown, soldIn } from '@nuanxin/live/domain';
import type { BroadcastSale } from '../outside-sales/broadcast-sales';
import type { BroadcastRecord } from '../store/broadcast-record';

interface About {
  readonly broadcast: BroadcastRecord;
  readonly sales: readonly BroadcastSale[];
  readonly wentOnAirAt: Date;
}

const MINUTE_MS = 60_000;

export function minutesBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / MINUTE_MS);
}

/** What was shown when, by the name of its part of the run of show or of its product, with what all products sold meanwhile. */
export function namedParts(
  spans: readonly PartShown[],
  { broadcast: { segments, offers }, sales, wentOnAirAt }: About,
): Report['parts'] {
  return spans.map(({ segmentId, productId, from, to }) => {
    const segment = segments.find(({ id }) => id === segmentId);
    const product = offers.find((offer) => offer.productId === productId);
    return {
      name: segment?.title ?? product?.name ?? '—',
      from: minutesBetween(wentOnAirAt, from),
      to: minutesBetween(wentOnAirAt, to),
      ...(segment ? { planned: segment.minutes } : {}),
      ...soldIn(sales.filter(({ at }) => at >= from && at < to)),
    };
  });
}

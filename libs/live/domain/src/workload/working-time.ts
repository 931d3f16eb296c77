import type { BroadcastState } from '@nuanxin/contracts/live';
import type { Slot } from '../room-bookings';

/** What of a broadcast tells how long its crew works. */
export interface Worked extends Slot {
  readonly state: BroadcastState;
  readonly wentOnAirAt?: Date | undefined;
  readonly endedAt?: Date | undefined;
}

/** When the crew of a broadcast works: as it was, as it is, or as planned; never for one that was not made. */
export function workingTime(
  { state, startsAt, endsAt, wentOnAirAt, endedAt }: Worked,
  now: Date,
): Slot | undefined {
  if (state === 'cancelled') return undefined;
  if (state === 'ended')
    return wentOnAirAt && endedAt ? { startsAt: wentOnAirAt, endsAt: endedAt } : undefined;
  if (state === 'on-air' || state === 'interrupted')
    return { startsAt: wentOnAirAt ?? startsAt, endsAt: endsAt > now ? endsAt : now };
  return endsAt > now ? { startsAt, endsAt } : undefined;
}

import type { OwnOrder } from '@nuanxin/contracts/live';

/**
 * Until when a reservation that was just made holds, by this device's clock, which may go wrong by minutes: counted from now
 * on, so that a phone that is ahead does not take it for expired at once.
 */
export function holdsUntil({ placedAt, reservedUntil }: OwnOrder, now: Date): Date | undefined {
  if (reservedUntil === undefined) return undefined;
  const span = new Date(reservedUntil).getTime() - new Date(placedAt).getTime();
  return new Date(now.getTime() + span);
}

import type { OrderState } from '@nuanxin/contracts/live';

/**
 * What becomes of an order in the ledger of its offer after its pieces were taken, which counted them as reserved or as sold:
 *
 * | booking | pieces | money |
 * | --- | --- | --- |
 * | sold | reserved become sold | counts as sales |
 * | freed | reserved are left again | – |
 * | returned | sold are left again | leaves the sales as cancelled |
 * | refunded | stay sold | leaves the sales as refunded |
 */
export type OrderBooking = 'sold' | 'freed' | 'returned' | 'refunded';

/** Bookings that give pieces back. */
export const GIVES_BACK: ReadonlySet<OrderBooking> = new Set(['freed', 'returned']);

export interface Booked {
  readonly state: OrderState;
  /** It began as a reservation. */
  readonly reservation?: boolean | undefined;
  readonly confirmedAt?: Date | undefined;
}

/**
 * All bookings of an order so far, in their order. What is added later never changes what was there before, so whoever finds
 * an order may book all of it: each booking is noted by its offer and has its effect once.
 */
export function bookingsOf({ state, reservation = false, confirmedAt }: Booked): OrderBooking[] {
  const sold = !reservation || confirmedAt !== undefined;
  const bookings: OrderBooking[] = reservation && sold ? ['sold'] : [];
  if (state === 'expired' || state === 'cancelled') bookings.push(sold ? 'returned' : 'freed');
  if (state === 'refunded') bookings.push('refunded');
  return bookings;
}

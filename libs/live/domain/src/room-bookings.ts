/** A stretch of time in a room, `endsAt` excluded. */
export interface Slot {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** `version` is the revision of the broadcast that asked; one with a lower version comes too late to count. */
export interface Booking extends Slot {
  readonly broadcastId: string;
  readonly version: number;
}

/** Bookings are forgotten this long after their end. */
const KEPT_MS = 24 * 3600_000;

export function overlaps(one: Slot, other: Slot): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** Adds a booking beside those its broadcast already holds, or says why not. Booking the same slot again changes nothing. */
export function addBooking(
  bookings: readonly Booking[],
  wanted: Booking,
  now: Date,
): Booking[] | 'taken' | 'outdated' {
  const own = bookings.filter(({ broadcastId }) => broadcastId === wanted.broadcastId);
  if (own.some(({ version }) => version > wanted.version)) return 'outdated';
  const others = bookings.filter(({ broadcastId }) => broadcastId !== wanted.broadcastId);
  if (others.some((other) => overlaps(other, wanted))) return 'taken';
  const ownKept = own.filter((slot) => !sameSlot(slot, wanted));
  return [...recent(others, now), ...ownKept, wanted];
}

/**
 * Leaves a broadcast with exactly `slot`, or with none. An empty booking stays behind for a day so that a request that was
 * on its way when the broadcast gave the room up is recognized as outdated.
 */
export function keepBooking(
  bookings: readonly Booking[],
  { broadcastId, version }: Pick<Booking, 'broadcastId' | 'version'>,
  slot: Slot | undefined,
  now: Date,
): Booking[] {
  const own = bookings.filter((booking) => booking.broadcastId === broadcastId);
  if (own.some((booking) => booking.version > version)) return [...bookings];
  const others = bookings.filter((booking) => booking.broadcastId !== broadcastId);
  const { startsAt, endsAt } = slot ?? { startsAt: now, endsAt: now };
  return [...recent(others, now), { broadcastId, version, startsAt, endsAt }];
}

function recent(bookings: readonly Booking[], now: Date): Booking[] {
  return bookings.filter(({ endsAt }) => now.getTime() - endsAt.getTime() < KEPT_MS);
}

function sameSlot(one: Slot, other: Slot): boolean {
  return (
    one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime()
  );
}

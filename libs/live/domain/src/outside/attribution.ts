/** A broadcast that was or is on air, and what it sells. */
export interface Airing {
  readonly broadcastId: string;
  readonly wentOnAirAt: Date;
  /** Absent while it is on air. */
  readonly endedAt?: Date | undefined;
  readonly productIds: readonly string[];
}

/** Who put something into the cart on air pays a little later. */
export const GRACE_MS = 10 * 60_000;

/**
 * The broadcast that a sale of a product at `at` belongs to: one that offered it and was on air then, or had ended no longer
 * than the grace before. Of several the one that went on air last; of two at once the greater id, so that the answer is one.
 */
export function broadcastOf(airings: readonly Airing[], productId: string, at: Date): string | undefined {
  return airings
    .filter((airing) => airing.productIds.includes(productId) && covers(airing, at))
    .reduce<Airing | undefined>(later, undefined)?.broadcastId;
}

function covers({ wentOnAirAt, endedAt }: Airing, at: Date): boolean {
  return at >= wentOnAirAt && (endedAt === undefined || at.getTime() <= endedAt.getTime() + GRACE_MS);
}

function later(one: Airing | undefined, other: Airing): Airing {
  if (!one) return other;
  const difference = other.wentOnAirAt.getTime() - one.wentOnAirAt.getTime();
  return difference > 0 || (difference === 0 && other.broadcastId > one.broadcastId) ? other : one;
}

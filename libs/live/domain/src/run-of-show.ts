interface Part {
  readonly minutes: number;
}

/** How long a run of show takes, in minutes. */
export function minutesOf(segments: readonly Part[]): number {
  return segments.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** What of the slot the run of show leaves over, in minutes; negative when it does not fit. */
export function minutesOver(
  segments: readonly Part[],
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
): number {
  return Math.floor((endsAt.getTime() - startsAt.getTime()) / 60_000) - minutesOf(segments);
}

interface Offered {
  readonly productId: string;
  readonly priceFen: number;
  readonly limitPerBuyer: number;
}
interface Pricing {
  readonly productId?: string | undefined;
  readonly priceFen?: number | undefined;
  readonly limitPerBuyer?: number | undefined;
}

/** The offers as they sell once a part has begun; the same list when it changes none. */
export function pricedBy<T extends Offered>(offers: readonly T[], segment: Pricing): readonly T[] {
  const { productId, priceFen, limitPerBuyer } = segment;
  const priced = (offer: T): T => {
    const next = {
      priceFen: priceFen ?? offer.priceFen,
      limitPerBuyer: limitPerBuyer ?? offer.limitPerBuyer,
    };
    const same = next.priceFen === offer.priceFen && next.limitPerBuyer === offer.limitPerBuyer;
    return offer.productId !== productId || same ? offer : { ...offer, ...next };
  };
  const next = offers.map(priced);
  return next.some((offer, place) => offer !== offers[place]) ? next : offers;
}

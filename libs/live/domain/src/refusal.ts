import { type Lapsed, pausedUntil } from './lapses';

/** What an offer can give at this moment. `taken` is what the buyer already has of it. */
export interface Giving {
  readonly selling: boolean;
  readonly left: number;
  readonly taken: number;
  readonly lapsed?: Lapsed | undefined;
  readonly limitPerBuyer: number;
}

/** What a buyer wants; a reservation is kept waiting while they pause. */
export interface Wanted {
  readonly quantity: number;
  readonly reserves: boolean;
  readonly at: Date;
}

export type Refusal = 'live.not-on-sale' | 'live.reservations-lapsed' | 'live.over-limit' | 'live.sold-out';

/** Why an offer does not give what is wanted; undefined when it does. What the buyer did is named before the stock. */
export function refusalOf(
  offer: Giving | undefined,
  { quantity, reserves, at }: Wanted,
): Refusal | undefined {
  if (!offer?.selling) return 'live.not-on-sale';
  if (reserves && (pausedUntil(offer.lapsed) ?? at) > at) return 'live.reservations-lapsed';
  if (offer.taken + quantity > offer.limitPerBuyer) return 'live.over-limit';
  return offer.left < quantity ? 'live.sold-out' : undefined;
}

/** What an offer can give at this moment. `taken` is what the buyer already has of it. */
export interface Giving {
  readonly selling: boolean;
  readonly left: number;
  readonly taken: number;
  readonly limitPerBuyer: number;
}

export type Refusal = 'live.not-on-sale' | 'live.over-limit' | 'live.sold-out';

/** Why an offer does not give what is wanted; undefined when it does. The limit is named before the stock. */
export function refusalOf(offer: Giving | undefined, quantity: number): Refusal | undefined {
  if (!offer?.selling) return 'live.not-on-sale';
  if (offer.taken + quantity > offer.limitPerBuyer) return 'live.over-limit';
  return offer.left < quantity ? 'live.sold-out' : undefined;
}

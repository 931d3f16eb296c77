import type { ReplyOf } from '@nuanxin/contracts/kernel';
import type { AudienceTick, readShowing } from '@nuanxin/contracts/live';

/** An offer as it stands at this moment. */
export type OfferNow = ReplyOf<typeof readShowing>['offers'][number] & { readonly showing: boolean };

/** What was read, with stock and price of the newest tick; the product on air is marked. */
export function offersNow(
  showing: ReplyOf<typeof readShowing> | undefined,
  tick: AudienceTick | undefined,
): OfferNow[] {
  const onAir = tick ? tick.showing : showing?.showing;
  return (showing?.offers ?? []).map((offer) => ({
    ...offer,
    ...tick?.stock[offer.productId],
    showing: offer.productId === onAir,
  }));
}

import type { ReplyOf } from '@nuanxin/contracts/kernel';
import type { AudienceTick, readShowing } from '@nuanxin/contracts/live';
import { shownAt } from '@nuanxin/live/domain';

/** An offer as it stands at this moment. */
export type OfferNow = ReplyOf<typeof readShowing>['offers'][number] & { readonly showing: boolean };

/** What was read, with stock and price of the newest tick; the product on air is marked. */
export function offersNow(
  showing: ReplyOf<typeof readShowing> | undefined,
  tick: AudienceTick | undefined,
  onAir?: string,
): OfferNow[] {
  return (showing?.offers ?? []).map((offer) => ({
    ...offer,
    ...tick?.stock[offer.productId],
    showing: offer.productId === onAir,
  }));
}

/** The product in a picture of that moment, which is seconds behind the tick; without a picture, the one on air now. */
export function onAirIn(
  { showings, showing }: Pick<AudienceTick, 'showings' | 'showing'>,
  pictureOf: Date | undefined,
): string | undefined {
  if (!pictureOf || showings.length === 0) return showing;
  return shownAt(showings, pictureOf)?.productId;
}

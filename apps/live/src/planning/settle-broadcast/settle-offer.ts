import { Injectable } from '@nestjs/common';
import { idsOfOffer } from '../../store/offer-record';
import { OfferStore } from '../../store/offer-store';
import { ProductStore } from '../../store/product-store';

/**
 * After the close: pieces that an offer has left go back to its product; those of orders cancelled later follow the same way.
 *
 * | step | effect | repeated or late |
 * | --- | --- | --- |
 * | 1 offer | what is left leaves the offer, which keeps what was sold | nothing is left the second time |
 * | 2 product | holds at most what the offer keeps, the rest is stock | the least wins in any order |
 * | 3 offer | is settled, unless pieces came back meanwhile | then all over again |
 */
@Injectable()
export class SettleOffer {
  constructor(
    private readonly offers: OfferStore,
    private readonly products: ProductStore,
  ) {}

  /** Does nothing while the offer sells. */
  async run(offerId: string): Promise<void> {
    const { broadcastId, productId } = idsOfOffer(offerId);
    const quantity = await this.offers.drain(offerId);
    if (quantity === undefined) return;
    await this.products.claimPieces(productId, { broadcastId, version: 0, mode: 'at-most', quantity });
    await this.offers.settle(offerId, quantity);
  }
}

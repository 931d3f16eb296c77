import { Injectable } from '@nestjs/common';
import type { FieldProblem } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { scopeFilter } from '@nuanxin/platform/store';
import type { PlannedOffer } from '../../store/broadcast-record';
import type { ProductState } from '../../store/product-state';
import { ProductStore } from '../../store/product-store';
import type { PlanRequest } from './plan-request';

/** Each product that a plan sells, found within the official’s reach and copied; with the path of each that cannot be. */
@Injectable()
export class PlanOffers {
  constructor(private readonly products: ProductStore) {}

  async of(
    request: PlanRequest,
    call: Call,
  ): Promise<{ offers: readonly PlannedOffer[]; problems: readonly FieldProblem[] }> {
    const scope = scopeFilter(call, 'product.read');
    const products = await this.products.several(
      request.offers.map(({ productId }) => productId),
      scope,
    );
    const offers = request.offers.flatMap((offer) => {
      const product = products.get(offer.productId);
      return product ? [plannedOffer(offer, product)] : [];
    });
    return { offers, problems: offerProblems(request, products) };
  }
}

function offerProblems({ offers }: PlanRequest, products: ReadonlyMap<string, ProductState>): FieldProblem[] {
  return offers.flatMap(({ productId }, place) => {
    const path = `offers.${place}.productId`;
    const product = products.get(productId);
    if (!product) return [{ path, rule: 'absent' }];
    if (product.retired) return [{ path, rule: 'retired' }];
    const first = offers.findIndex((other) => other.productId === productId);
    return first < place ? [{ path, rule: 'repeated' }] : [];
  });
}

function plannedOffer(offer: PlanRequest['offers'][number], product: ProductState): PlannedOffer {
  const { name, unit, pictureId, supplier, ruralAid } = product;
  return { ...offer, name, unit, pictureId, supplier: supplier.name, ruralAid };
}

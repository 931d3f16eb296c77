import { Injectable } from '@nestjs/common';
import { DomainError, type FieldProblem, type RequestOf } from '@nuanxin/contracts/kernel';
import type { planBroadcast } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { scopeFilter } from '@nuanxin/platform/store';
import type { Plan, PlannedOffer } from '../../store/broadcast-record';
import type { ProductState } from '../../store/product-state';
import { ProductStore } from '../../store/product-store';

type PlanRequest = Omit<RequestOf<typeof planBroadcast>, 'requestId' | 'organizationId'>;

const LONGEST_MS = 24 * 3600_000;

/** Turns what an official wrote into a plan: each product found within their reach and copied, the slot made sense of. */
@Injectable()
export class PlanOffers {
  constructor(private readonly products: ProductStore) {}

  /** @throws DomainError `request.invalid` with the path of each field that cannot be. */
  async of(request: PlanRequest, call: Call): Promise<Plan> {
    const scope = scopeFilter(call, 'product.read');
    const products = await this.products.several(
      request.offers.map(({ productId }) => productId),
      scope,
    );
    const { title, room, goalFen, streamerId, pickUpPoint } = request;
    const [startsAt, endsAt] = [new Date(request.startsAt), new Date(request.endsAt)];
    const problems = [...slotProblems(startsAt, endsAt), ...offerProblems(request, products)];
    if (problems.length > 0) throw new DomainError('request.invalid', { fields: problems });
    const offers = request.offers.flatMap((offer) => {
      const product = products.get(offer.productId);
      return product ? [plannedOffer(offer, product)] : [];
    });
    return { title, room, startsAt, endsAt, goalFen, streamerId, pickUpPoint, offers };
  }
}

function slotProblems(startsAt: Date, endsAt: Date): FieldProblem[] {
  const length = endsAt.getTime() - startsAt.getTime();
  if (length <= 0) return [{ path: 'endsAt', rule: 'after-start' }];
  return length > LONGEST_MS ? [{ path: 'endsAt', rule: 'within-a-day' }] : [];
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

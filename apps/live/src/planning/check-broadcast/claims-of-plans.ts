import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { NO_CLAIMS, type PlanClaims, planClaims } from '@nuanxin/live/domain';
import { everything } from '@nuanxin/platform/store';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { ClaimRuleStore } from '../../store/claim-rule-store';
import type { ProductState } from '../../store/product-state';
import { ProductStore } from '../../store/product-store';

const OWN = everything('a check list looks at what a plan offers, whoever’s products they are');
/** As many as a page of the store holds. */
const AT_A_TIME = 200;

/** What several plans say of their goods, by the rules as they stand. */
@Injectable()
export class ClaimsOfPlans {
  constructor(
    private readonly products: ProductStore,
    private readonly rules: ClaimRuleStore,
  ) {}

  async of(records: readonly BroadcastRecord[]): Promise<(record: BroadcastRecord) => PlanClaims> {
    if (records.length === 0) return () => NO_CLAIMS;
    const ids = records.flatMap(({ offers }) => offers.map(({ productId }) => productId));
    const [products, check] = await Promise.all([this.several([...new Set(ids)]), this.rules.check()]);
    const looked = new Set(records.map(({ _id }) => _id));
    return (record) => (looked.has(record._id) ? planClaims(check, record, products) : NO_CLAIMS);
  }

  private async several(ids: readonly Ulid[]): Promise<Map<Ulid, ProductState>> {
    const found = new Map<Ulid, ProductState>();
    for (let from = 0; from < ids.length; from += AT_A_TIME)
      for (const [id, product] of await this.products.several(ids.slice(from, from + AT_A_TIME), OWN))
        found.set(id, product);
    return found;
  }
}

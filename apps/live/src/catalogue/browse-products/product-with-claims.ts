import { Injectable } from '@nestjs/common';
import type { Product } from '@nuanxin/contracts/live';
import { sayingOf } from '@nuanxin/live/domain';
import { ClaimRuleStore } from '../../store/claim-rule-store';
import type { ProductState } from '../../store/product-state';
import { productView } from '../../store/product-view';

/** Products with what their words and facts break, by the rules as they are at this moment. */
@Injectable()
export class ProductWithClaims {
  constructor(private readonly rules: ClaimRuleStore) {}

  async of(state: ProductState): Promise<Product> {
    const check = await this.rules.check();
    return { ...productView(state), claims: check(sayingOf(state)) };
  }

  async all(states: readonly ProductState[]): Promise<Product[]> {
    const check = await this.rules.check();
    return states.map((state) => ({ ...productView(state), claims: check(sayingOf(state)) }));
  }
}

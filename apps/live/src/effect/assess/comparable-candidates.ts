import { Injectable } from '@nestjs/common';
import type { Day, Ulid } from '@nuanxin/contracts/kernel';
import { CATEGORY_NAMES } from '@nuanxin/contracts/live';
import { EFFECT_WINDOW } from '@nuanxin/live/domain';
import type { ProductState } from '../../store/product-state';
import { ProductStore } from '../../store/product-store';

interface Asked {
  readonly products: readonly ProductState[];
  /** Days on which each product was on air. */
  readonly promoted: ReadonlyMap<Ulid, readonly Day[]>;
  readonly from: Day;
  readonly until: Day;
}

/** Products that may have moved like those of a broadcast: on sale, not on air in these days, of the same kinds first. */
@Injectable()
export class ComparableCandidates {
  constructor(private readonly products: ProductStore) {}

  async of({ products, promoted, from, until }: Asked): Promise<ProductState[]> {
    const kinds = new Set(products.map(({ category }) => category));
    const order = [...kinds, ...CATEGORY_NAMES.filter((name) => !kinds.has(name))];
    const found: ProductState[] = [];
    for (const category of order) {
      if (found.length >= EFFECT_WINDOW.candidates) break;
      for (const product of await this.products.ofCategory(category))
        if (!(promoted.get(product._id) ?? []).some((day) => day >= from && day <= until))
          found.push(product);
    }
    return found.slice(0, EFFECT_WINDOW.candidates);
  }
}

import type { Ulid } from '@nuanxin/contracts/kernel';
import type { ProductCategory, ProductFacts, ProductSupplier, Proof } from '@nuanxin/contracts/live';
import type { SetAside } from '@nuanxin/live/domain';
import type { AggregateWithin } from '@nuanxin/platform/store';

/** What is copied of a supplier, with the revision it had: a later copy is never replaced by an earlier one. */
export interface SupplierCopy extends ProductSupplier {
  readonly revision: number;
}

export interface ProductFields {
  readonly name: string;
  readonly unit: string;
  readonly priceFen: number;
  readonly shelfPriceFen?: number | undefined;
  /** Pieces that no broadcast holds. */
  readonly stock: number;
  readonly ruralAid: boolean;
  readonly category: ProductCategory;
  readonly facts: ProductFacts;
  readonly proofs: readonly Proof[];
  readonly supplier: SupplierCopy;
  readonly description: string;
  readonly pictureId?: Ulid | undefined;
}

export interface ProductState extends AggregateWithin, ProductFields {
  readonly organization: { readonly id: Ulid; readonly name: string };
  readonly retired: boolean;
  readonly setAside: readonly SetAside[];
  readonly grams: readonly string[];
}

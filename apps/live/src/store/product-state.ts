import type { Ulid } from '@nuanxin/contracts/kernel';
import type { Supplier } from '@nuanxin/contracts/live';
import type { SetAside } from '@nuanxin/live/domain';
import type { AggregateWithin } from '@nuanxin/platform/store';

export interface ProductFields {
  readonly name: string;
  readonly unit: string;
  readonly priceFen: number;
  /** Pieces that no broadcast holds. */
  readonly stock: number;
  readonly ruralAid: boolean;
  readonly supplier: Supplier;
  readonly description: string;
  readonly pictureId?: Ulid | undefined;
}

export interface ProductState extends AggregateWithin, ProductFields {
  readonly organization: { readonly id: Ulid; readonly name: string };
  readonly retired: boolean;
  readonly setAside: readonly SetAside[];
  readonly grams: readonly string[];
}

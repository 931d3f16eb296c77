import type { Ulid } from '@nuanxin/contracts/kernel';
import type { SupplierKind } from '@nuanxin/contracts/live';
import type { Sealed } from '@nuanxin/platform/privacy';
import type { AggregateWithin } from '@nuanxin/platform/store';

export interface SupplierFields {
  readonly name: string;
  readonly kind: SupplierKind;
  readonly township: string;
  readonly village?: string | undefined;
  readonly households: number;
  readonly bankName?: string | undefined;
}

/** Sealed for the supplier's own id: a value copied to another record does not open. */
export interface SealedOfSupplier {
  readonly contact?: { readonly name: Sealed; readonly phone: Sealed } | undefined;
  readonly bankAccount?: Sealed | undefined;
}

export interface SupplierState extends AggregateWithin, SupplierFields, SealedOfSupplier {
  readonly organization: { readonly id: Ulid; readonly name: string };
  readonly retired: boolean;
  readonly grams: readonly string[];
}

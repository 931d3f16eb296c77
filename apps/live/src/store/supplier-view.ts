import type { Supplier } from '@nuanxin/contracts/live';
import type { SupplierState } from './supplier-state';

/** What of a supplier is shown masked. */
export type MaskedOfSupplier = Pick<Supplier, 'contact' | 'bankAccount'>;

/** A supplier as the console sees it. */
export function supplierView(state: SupplierState, masked: MaskedOfSupplier = {}): Supplier {
  const { _id, organization, name, kind, township, households, retired, revision } = state;
  return {
    id: _id,
    organization,
    name,
    kind,
    township,
    households,
    retired,
    revision,
    ...masked,
    ...(state.village === undefined ? {} : { village: state.village }),
    ...(state.bankName === undefined ? {} : { bankName: state.bankName }),
  };
}

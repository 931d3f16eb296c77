import { Injectable } from '@nestjs/common';
import type { Supplier } from '@nuanxin/contracts/live';
import type { SupplierState } from '../../store/supplier-state';
import { supplierView } from '../../store/supplier-view';
import { SupplierSecrets } from '../add-supplier/supplier-secrets';

/** A supplier as everybody sees it before a reasoned look. */
@Injectable()
export class MaskedSupplier {
  constructor(private readonly secrets: SupplierSecrets) {}

  of(state: SupplierState): Supplier {
    return supplierView(state, this.secrets.mask(state));
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, type Ulid } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { scopeFilter } from '@nuanxin/platform/store';
import type { ProductState, SupplierCopy } from '../../store/product-state';
import { ProductStore } from '../../store/product-store';
import type { SupplierState } from '../../store/supplier-state';
import { SupplierStore } from '../../store/supplier-store';

/** What products copy of their suppliers, made and kept right. */
@Injectable()
export class SupplierCopies {
  constructor(
    private readonly suppliers: SupplierStore,
    private readonly products: ProductStore,
  ) {}

  /**
   * The copy for a product that names this supplier; `before` is what it named until now, which may have been retired since.
   * @throws DomainError `request.invalid` at `supplierId`, by the rule `absent` or `retired`.
   */
  async of(supplierId: Ulid, call: Call, before?: Ulid): Promise<SupplierCopy> {
    const found = await this.suppliers.find(supplierId, scopeFilter(call, 'product.manage'));
    if (!found) throw refused('absent');
    if (found.retired && supplierId !== before) throw refused('retired');
    return copyOf(found);
  }

  /** Corrects all copies of a supplier. */
  async correct(supplierId: Ulid): Promise<void> {
    const supplier = await this.suppliers.find(supplierId);
    if (supplier) await this.products.copySupplier(copyOf(supplier));
  }

  /** A supplier that changed while the product was written told its products before this one was among them. */
  async settle(product: ProductState): Promise<ProductState> {
    const supplier = await this.suppliers.find(product.supplier.id);
    if (!supplier || supplier.revision === product.supplier.revision) return product;
    return this.products.copySupplierTo(product._id, copyOf(supplier));
  }
}

function copyOf({ _id, name, township, households, revision }: SupplierState): SupplierCopy {
  return { id: _id, name, township, households, revision };
}

function refused(rule: 'absent' | 'retired'): DomainError {
  return new DomainError('request.invalid', { fields: [{ path: 'supplierId', rule }] });
}

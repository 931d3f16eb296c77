import { Component, input, linkedSignal, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { addSupplier, changeSupplier, type Supplier, SUPPLIER_KINDS } from '@nuanxin/contracts/live';
import { speak } from '@nuanxin/web/i18n';
import { contractForm, Control, Field, FormFrame } from '@nuanxin/web/ui';
import { OrganizationPicker } from '../organizations/organization-picker';
import { BLANK_SUPPLIER, draftOf, type SupplierDraft, supplierOf, valuesOf } from './supplier-draft';
import { SUPPLIER_KIND, SUPPLIERS } from './suppliers.words';

/** The fields of a supplier, new or known. */
@Component({
  selector: 'nx-supplier-form',
  imports: [Control, Field, FormField, FormFrame, OrganizationPicker, RouterLink],
  templateUrl: './supplier-form.html',
  styleUrl: './supplier-form.css',
})
export class SupplierForm {
  protected readonly t = speak(SUPPLIERS);
  protected readonly kindName = speak(SUPPLIER_KIND);
  protected readonly kinds = SUPPLIER_KINDS;
  /** Left out for a new one. */
  readonly supplier = input<Supplier>();
  readonly saved = output<Supplier>();
  readonly refresh = output<void>();

  private readonly draft = linkedSignal<SupplierDraft>(() => {
    const supplier = this.supplier();
    return supplier ? draftOf(supplier) : BLANK_SUPPLIER;
  });
  private readonly adding = contractForm(this.draft, addSupplier, supplierOf);
  private readonly changing = contractForm(this.draft, changeSupplier, (draft) => ({
    ...valuesOf(draft),
    id: this.supplier()?.id ?? '',
    revision: this.supplier()?.revision ?? 0,
  }));

  get form() {
    return this.supplier() ? this.changing : this.adding;
  }

  /** What is kept, in part, and that leaving the field blank keeps it. */
  protected keeps(masked: string | undefined, otherwise = ''): string {
    return masked ? this.t('keepHint', { value: masked.replace(/\*+/g, '…') }) : otherwise;
  }
}

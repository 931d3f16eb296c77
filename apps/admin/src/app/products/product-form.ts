import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { addProduct, changeProduct, type Product } from '@nuanxin/contracts/live';
import { Session } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Control, contractForm, Field, FormFrame, MoneyInput } from '@nuanxin/web/ui';
import { OrganizationPicker } from '../organizations/organization-picker';
import { PictureBox } from './picture-box';
import { BLANK_PRODUCT, draftOf, type ProductDraft, productOf, valuesOf } from './product-draft';
import { PRODUCTS } from './products.words';

/** The fields of a product, new or known. */
@Component({
  selector: 'nx-product-form',
  imports: [Control, Field, FormField, FormFrame, MoneyInput, OrganizationPicker, PictureBox, RouterLink],
  templateUrl: './product-form.html',
  styleUrl: './product-form.css',
})
export class ProductForm {
  protected readonly session = inject(Session);
  protected readonly t = speak(PRODUCTS);
  /** Left out for a new one. */
  readonly product = input<Product>();
  readonly saved = output<Product>();
  readonly refresh = output<void>();

  private readonly draft = linkedSignal<ProductDraft>(() => {
    const product = this.product();
    return product ? draftOf(product) : BLANK_PRODUCT;
  });
  private readonly adding = contractForm(this.draft, addProduct, productOf);
  private readonly changing = contractForm(this.draft, changeProduct, (draft) => ({
    ...valuesOf(draft),
    id: this.product()?.id ?? '',
    revision: this.product()?.revision ?? 0,
  }));

  get form() {
    return this.product() ? this.changing : this.adding;
  }
}

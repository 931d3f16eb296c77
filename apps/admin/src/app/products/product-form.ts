import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import {
  addProduct,
  CATEGORY_NAMES,
  changeProduct,
  listClaimRules,
  type Product,
  PRODUCT_CATEGORIES,
  RULES_ON_A_PAGE,
} from '@nuanxin/contracts/live';
import { claimChecker, sayingOf } from '@nuanxin/live/domain';
import { read, Session } from '@nuanxin/web/data-access';
import { Language, speak } from '@nuanxin/web/i18n';
import { Control, contractForm, Field, FormFrame, MoneyInput } from '@nuanxin/web/ui';
import { OrganizationPicker } from '../organizations/organization-picker';
import { ClaimNotes } from './claim-notes';
import { FactsFields } from './facts-fields';
import { PictureBox } from './picture-box';
import { BLANK_PRODUCT, draftOf, factsIn, type ProductDraft, productOf, valuesOf } from './product-draft';
import { PRODUCTS } from './products.words';
import { ProofsEditor } from './proofs-editor';
import { SupplierPicker } from './supplier-picker';

/** The fields of a product, new or known. */
@Component({
  selector: 'nx-product-form',
  imports: [
    ClaimNotes,
    Control,
    FactsFields,
    Field,
    FormField,
    FormFrame,
    MoneyInput,
    OrganizationPicker,
    PictureBox,
    ProofsEditor,
    RouterLink,
    SupplierPicker,
  ],
  templateUrl: './product-form.html',
  styleUrl: './product-form.css',
})
export class ProductForm {
  private readonly language = inject(Language);
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
  private readonly rules = read(listClaimRules, () => ({ limit: RULES_ON_A_PAGE, active: true }));
  private readonly check = computed(() => claimChecker(this.rules.value()?.items ?? []));
  /** By the county's rules, at every letter that is typed; the service says the same of what is saved. */
  protected readonly claims = computed(() => {
    const { category, facts, ...said } = this.draft();
    return this.check()(sayingOf({ ...said, category: category || undefined, facts: factsIn(facts) }));
  });
  protected readonly categories = computed(() =>
    CATEGORY_NAMES.map((value) => ({ value, label: this.language.of(PRODUCT_CATEGORIES[value]) })),
  );

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

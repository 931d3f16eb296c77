import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import {
  addSellingPlatform,
  changeSellingPlatform,
  type Product,
  SALE_COLUMN_NAMES,
  SALE_COLUMNS,
  type SaleColumnName,
  type SellingPlatform,
} from '@nuanxin/contracts/live';
import { Language, speak } from '@nuanxin/web/i18n';
import { Control, contractForm, Field, FormFrame, Icon } from '@nuanxin/web/ui';
import { ProductFinder } from '../broadcasts/product-finder';
import { OrganizationPicker } from '../organizations/organization-picker';
import { BLANK_PLATFORM, draftOf, type PlatformDraft, platformOf, valuesOf } from './selling-platform-draft';
import { PLATFORMS } from './selling-platforms.words';

/** The fields of a selling platform, new or known. */
@Component({
  selector: 'nx-selling-platform-form',
  imports: [Control, Field, FormField, FormFrame, Icon, OrganizationPicker, ProductFinder, RouterLink],
  templateUrl: './selling-platform-form.html',
  styleUrl: './selling-platform-form.css',
})
export class SellingPlatformForm {
  private readonly language = inject(Language);
  protected readonly t = speak(PLATFORMS);
  protected readonly columnNames = SALE_COLUMN_NAMES;
  /** Left out for a new one. */
  readonly platform = input<SellingPlatform>();
  readonly saved = output<SellingPlatform>();
  readonly refresh = output<void>();

  private readonly draft = linkedSignal<PlatformDraft>(() => {
    const platform = this.platform();
    return platform ? draftOf(platform) : BLANK_PLATFORM;
  });
  private readonly adding = contractForm(this.draft, addSellingPlatform, platformOf);
  private readonly changing = contractForm(this.draft, changeSellingPlatform, (draft) => ({
    ...valuesOf(draft),
    id: this.platform()?.id ?? '',
    revision: this.platform()?.revision ?? 0,
  }));

  get form() {
    return this.platform() ? this.changing : this.adding;
  }

  protected columnLabel(name: SaleColumnName): string {
    return this.language.of(SALE_COLUMNS[name]);
  }

  protected add({ id, name }: Product): void {
    this.changeCodes((codes) => [...codes, { code: '', productId: id, name }]);
  }

  protected remove(at: number): void {
    this.changeCodes((codes) => codes.filter((_, index) => index !== at));
  }

  private changeCodes(how: (codes: PlatformDraft['codes']) => PlatformDraft['codes']): void {
    const state = this.form.tree.codes();
    state.value.update(how);
    state.markAsDirty();
  }
}

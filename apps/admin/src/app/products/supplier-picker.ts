import { Component, computed, debounced, ElementRef, inject, input, model, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { FormValueControl } from '@angular/forms/signals';
import { listSuppliers, readSupplier, type Supplier } from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Field } from '@nuanxin/web/ui';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { ReachableOptions } from '../reachable-options';
import { PRODUCTS } from './products.words';

/** Who supplies a product, found by any part of the name. */
@Component({
  selector: 'nx-supplier-picker',
  imports: [FormsModule, NzSelectModule, ReachableOptions],
  template: `
    <nz-select
      nzShowSearch
      nzServerSearch
      [nzId]="field.id"
      [nzPlaceHolder]="t('findSupplier')"
      [nzLoading]="found.loading()"
      [nzNotFoundContent]="t('noSupplier')"
      [nzDisabled]="disabled()"
      [nzStatus]="field.fault() ? 'error' : ''"
      [ngModel]="value() || null"
      (ngModelChange)="value.set($event ?? '')"
      (nzOnSearch)="typed.set($event)"
    >
      @for (supplier of items(); track supplier.id) {
        <nz-option [nzValue]="supplier.id" [nzLabel]="supplier.name + ' · ' + supplier.township" />
      }
    </nz-select>
  `,
})
export class SupplierPicker implements FormValueControl<string> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly field = inject(Field);
  protected readonly t = speak(PRODUCTS);
  protected readonly typed = signal('');
  private readonly settled = debounced(() => this.typed().trim(), 250);
  readonly value = model.required<string>();
  readonly disabled = input(false);

  protected readonly found = read(listSuppliers, () => {
    const search = this.settled.hasValue() ? this.settled.value().slice(0, 40) : '';
    return { limit: 30, ...(search ? { search } : {}) };
  });
  private readonly chosen = read(readSupplier, () => (this.value() ? { id: this.value() } : undefined));
  protected readonly items = computed<readonly Supplier[]>(() => {
    const listed = this.found.value()?.items ?? [];
    const chosen = this.chosen.value();
    return chosen && !listed.some(({ id }) => id === chosen.id) ? [chosen, ...listed] : listed;
  });

  focus(): void {
    this.host.querySelector('input')?.focus();
  }
}

import { Component, computed, debounced, inject, output, signal, viewChild } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { listProducts, type Product } from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { NzSelectComponent, NzSelectModule } from 'ng-zorro-antd/select';
import { ReachableOptions } from '../reachable-options';
import { PLAN } from './broadcasts.words';

/** Finds a product by name and hands it over; empty again for the next one. */
@Component({
  selector: 'nx-product-finder',
  imports: [FormsModule, NzSelectModule, ReachableOptions],
  template: `
    <nz-select
      nzShowSearch
      nzServerSearch
      nzId="product-finder"
      [nzPlaceHolder]="t('addHint')"
      [nzLoading]="products.loading()"
      [nzNotFoundContent]="t('noProduct')"
      [ngModel]="null"
      (ngModelChange)="choose($event)"
      (nzOnSearch)="typed.set($event)"
    >
      @for (product of items(); track product.id) {
        <nz-option [nzValue]="product.id" [nzLabel]="label(product)" />
      }
    </nz-select>
  `,
})
export class ProductFinder {
  private readonly select = viewChild.required(NzSelectComponent);
  private readonly format = inject(Format);
  protected readonly t = speak(PLAN);
  protected readonly typed = signal('');
  private readonly settled = debounced(() => this.typed().trim(), 250);
  protected readonly products = read(listProducts, () => {
    const search = this.settled.hasValue() ? this.settled.value().slice(0, 40) : '';
    return { limit: 30, ...(search ? { search } : {}) };
  });
  protected readonly items = computed(() => this.products.value()?.items ?? []);
  readonly found = output<Product>();

  protected label({ name, unit, stock, priceFen }: Product): string {
    return `${name} · ${unit} · ${this.format.money(priceFen)} · ${this.t('free', { n: stock })}`;
  }

  protected choose(id: string | null): void {
    const product = this.items().find((one) => one.id === id);
    if (!product) return;
    this.found.emit(product);
    // What is bound stays the same, so the select would go on showing the choice.
    this.select().writeValue(null);
  }
}

import { Component, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Product, readProduct } from '@nuanxin/contracts/live';
import { read, Session } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Failed, type Guarded, PageHeader, Toasts, Waiting } from '@nuanxin/web/ui';
import { ProductFacts } from './product-facts';
import { ProductForm } from './product-form';
import { PRODUCTS } from './products.words';

/** A new product, or one that is known. */
@Component({
  selector: 'nx-product-page',
  imports: [Failed, PageHeader, ProductFacts, ProductForm, RouterLink, Waiting],
  template: `
    <nx-page-header [heading]="heading()">
      @if (product.value() && session.may('sale.read')) {
        <a class="nx-button" routerLink="daily-sales">{{ t('daySales') }}</a>
      }
    </nx-page-header>
    @if (product.state() === 'failed') {
      <nx-failed [problem]="product.problem()" [stale]="!!product.value()" (again)="product.reload()">
        <a class="nx-button nx-button--small" routerLink="/products">{{ t('back') }}</a>
      </nx-failed>
    }
    @if (!id() || product.value()) {
      <section class="nx-card">
        @if (session.may('product.manage')) {
          <nx-product-form [product]="product.value()" (saved)="leave($event)" (refresh)="product.reload()" />
        } @else if (product.value(); as known) {
          <nx-product-facts [product]="known" />
        }
      </section>
    } @else if (product.state() === 'waiting') {
      <section class="nx-card"><nx-waiting [lines]="8" /></section>
    }
  `,
  host: { class: 'nx-stack' },
})
export class ProductPage implements Guarded {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly editor = viewChild(ProductForm);
  protected readonly session = inject(Session);
  protected readonly t = speak(PRODUCTS);
  readonly id = input<string>();
  protected readonly product = read(readProduct, () => {
    const id = this.id();
    return id ? { id } : undefined;
  });
  protected readonly heading = computed(() => {
    if (!this.id()) return this.t('add');
    return this.session.may('product.manage')
      ? this.t('edit')
      : (this.product.value()?.name ?? this.t('view'));
  });
  readonly unsaved = computed(() => this.editor()?.form.unsaved() ?? false);

  protected async leave({ name }: Product): Promise<void> {
    this.toasts.say(this.t('saved', { name }));
    await this.router.navigateByUrl('/products');
  }
}

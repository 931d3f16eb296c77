import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listProducts, type Product, restoreProduct, retireProduct } from '@nuanxin/contracts/live';
import { pictureUrl, Session } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Cell, deed, Icon, ListFrame, listOf, PageHeader } from '@nuanxin/web/ui';
import { PRODUCT_COLUMNS, PRODUCT_FILTERS } from './product-columns';
import { PRODUCTS } from './products.words';

/** What can be sold; taking one off sale can be undone. */
@Component({
  selector: 'nx-products-page',
  imports: [Cell, Icon, ListFrame, PageHeader, RouterLink],
  templateUrl: './products-page.html',
  styleUrl: './products-page.css',
  host: { class: 'nx-stack' },
})
export class ProductsPage {
  private readonly retirement = deed(retireProduct);
  private readonly restoration = deed(restoreProduct);
  protected readonly session = inject(Session);
  protected readonly t = speak(PRODUCTS);
  protected readonly columns = PRODUCT_COLUMNS;
  protected readonly pictureUrl = pictureUrl;
  protected readonly list = listOf(listProducts, { screen: 'products', filters: PRODUCT_FILTERS });

  protected async retire({ id, revision, name }: Product): Promise<void> {
    const undo = (retired: Product) => void this.restore(retired);
    await this.retirement.do({ id, revision }, { done: this.t('retired', { name }), undo });
    this.list.read.reload();
  }

  protected async restore({ id, revision, name }: Product): Promise<void> {
    await this.restoration.do({ id, revision }, { done: this.t('restored', { name }) });
    this.list.read.reload();
  }
}

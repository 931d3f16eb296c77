import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listSuppliers, restoreSupplier, retireSupplier, type Supplier } from '@nuanxin/contracts/live';
import { Session } from '@nuanxin/web/data-access';
import { Language, speak } from '@nuanxin/web/i18n';
import { Cell, deed, Icon, ListFrame, listOf, Masked, PageHeader } from '@nuanxin/web/ui';
import { SUPPLIER_FILTERS, supplierColumns } from './supplier-columns';
import { SUPPLIERS } from './suppliers.words';

/** Who supplies what is sold; retiring one can be undone. */
@Component({
  selector: 'nx-suppliers-page',
  imports: [Cell, Icon, ListFrame, Masked, PageHeader, RouterLink],
  template: `
    <nx-page-header [heading]="t('heading')" [hint]="t('hint')">
      @if (session.may('supplier.manage')) {
        <a class="nx-button nx-button--primary" routerLink="new"><nx-icon name="plus" />{{ t('add') }}</a>
      }
    </nx-page-header>
    <nx-list
      [list]="list"
      [columns]="columns()"
      [heading]="t('heading')"
      [nothing]="t('nothing')"
      [nothingFound]="t('nothingFound')"
    >
      @if (session.may('supplier.manage')) {
        <a nxFirst class="nx-button" routerLink="new">{{ t('add') }}</a>
      }
      <ng-template nxCell="name" [of]="list" let-row>
        <a [routerLink]="['/suppliers', row.id]">{{ row.name }}</a>
      </ng-template>
      <ng-template nxCell="contact" [of]="list" let-row>
        @if (row.contact; as contact) {
          <span class="nx-row"
            ><nx-masked [value]="contact.name" /><nx-masked [value]="contact.phone"
          /></span>
        }
      </ng-template>
      <ng-template nxCell="bankAccount" [of]="list" let-row>
        @if (row.bankAccount) {
          <nx-masked [value]="row.bankAccount" />
        }
      </ng-template>
      <ng-template nxCell="actions" [of]="list" let-row>
        <a class="nx-button nx-button--small" [routerLink]="['/suppliers', row.id]">
          {{ session.may('supplier.manage') ? t('change') : t('open')
          }}<span class="nx-hidden">{{ row.name }}</span>
        </a>
        @if (session.may('supplier.manage')) {
          @if (row.retired) {
            <button type="button" class="nx-button nx-button--small" (click)="restore(row)">
              {{ t('restore') }}<span class="nx-hidden">{{ row.name }}</span>
            </button>
          } @else {
            <button type="button" class="nx-button nx-button--small" (click)="retire(row)">
              {{ t('retire') }}<span class="nx-hidden">{{ row.name }}</span>
            </button>
          }
        }
      </ng-template>
    </nx-list>
  `,
  host: { class: 'nx-stack' },
})
export class SuppliersPage {
  private readonly retirement = deed(retireSupplier);
  private readonly restoration = deed(restoreSupplier);
  private readonly language = inject(Language);
  protected readonly session = inject(Session);
  protected readonly t = speak(SUPPLIERS);
  protected readonly columns = computed(() => supplierColumns((words) => this.language.of(words)));
  protected readonly list = listOf(listSuppliers, { screen: 'suppliers', filters: SUPPLIER_FILTERS });

  protected async retire({ id, revision, name }: Supplier): Promise<void> {
    const undo = (retired: Supplier) => void this.restore(retired);
    await this.retirement.do({ id, revision }, { done: this.t('retired', { name }), undo });
    this.list.read.reload();
  }

  protected async restore({ id, revision, name }: Supplier): Promise<void> {
    await this.restoration.do({ id, revision }, { done: this.t('restored', { name }) });
    this.list.read.reload();
  }
}

import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { downloadSalesTemplate, listSalesImports } from '@nuanxin/contracts/live';
import { Session } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Cell, Icon, ListFrame, listOf, PageHeader } from '@nuanxin/web/ui';
import { ImportTag } from './import-tag';
import { IMPORT_FILTERS, importColumns } from './sales-import-columns';
import { IMPORT_STATE, IMPORTS } from './sales-imports.words';
import { savesFile } from './saves-file';

/** Imports of order exports: those under way are found again here. */
@Component({
  selector: 'nx-sales-imports-page',
  imports: [Cell, Icon, ImportTag, ListFrame, PageHeader, RouterLink],
  template: `
    <nx-page-header [heading]="t('heading')" [hint]="t('hint')">
      <button type="button" class="nx-button" (click)="template()">
        <nx-icon name="download" />{{ t('template') }}
      </button>
      @if (session.may('sale.import')) {
        <a class="nx-button nx-button--primary" routerLink="new"><nx-icon name="plus" />{{ t('start') }}</a>
      }
    </nx-page-header>
    <nx-list
      [list]="list"
      [columns]="columns"
      [heading]="t('heading')"
      [nothing]="t('nothing')"
      [nothingFound]="t('nothingFound')"
    >
      @if (session.may('sale.import')) {
        <a nxFirst class="nx-button" routerLink="new">{{ t('start') }}</a>
      }
      <ng-template nxCell="file" [of]="list" let-row>
        <a [routerLink]="['/sales-imports', row.id]">{{ row.fileName }}</a>
      </ng-template>
      <ng-template nxCell="state" [of]="list" let-row><nx-import-tag [state]="row.state" /></ng-template>
      <ng-template nxCell="actions" [of]="list" let-row>
        <a class="nx-button nx-button--small" [routerLink]="['/sales-imports', row.id]">
          {{ t('open') }}<span class="nx-hidden">{{ row.fileName }}</span>
        </a>
      </ng-template>
    </nx-list>
  `,
  host: { class: 'nx-stack' },
})
export class SalesImportsPage {
  private readonly save = savesFile();
  private readonly stateName = speak(IMPORT_STATE);
  protected readonly session = inject(Session);
  protected readonly t = speak(IMPORTS);
  protected readonly columns = importColumns(inject(Format), ({ state }) => this.stateName(state));
  protected readonly list = listOf(listSalesImports, { screen: 'sales-imports', filters: IMPORT_FILTERS });

  protected template(): Promise<void> {
    return this.save(downloadSalesTemplate, {});
  }
}

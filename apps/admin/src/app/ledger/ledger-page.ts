import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type JournalEntry, listEntries } from '@nuanxin/contracts/live';
import { ENTRY_KINDS } from '@nuanxin/live/settlement';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { Cell, type Column, type Filter, ListFrame, listOf, OwnFilter, PageHeader } from '@nuanxin/web/ui';
import { EntryCard } from './entry-card';
import { LEDGER } from './ledger.words';
import { TrialBalance } from './trial-balance';

const FILTERS: readonly Filter[] = [{ key: 'period', label: { zh: '月份', en: 'Month' }, kind: 'own' }];

/** The journal, and that it sums to zero. */
@Component({
  selector: 'nx-ledger-page',
  imports: [Cell, EntryCard, ListFrame, OwnFilter, PageHeader, RouterLink, TrialBalance],
  template: `
    <nx-page-header [heading]="t('heading')" [hint]="t('hint')">
      <a class="nx-button" routerLink="/ledger/periods">{{ t('periods') }}</a>
    </nx-page-header>
    <nx-trial-balance />
    <nx-list
      [list]="list"
      [columns]="columns"
      [heading]="t('journal')"
      [nothing]="t('nothing')"
      [nothingFound]="t('nothingFound')"
    >
      <ng-template nxFilter="period" let-value let-put="put" let-id="id">
        <input #month class="nx-input" type="month" [id]="id" [value]="value" (change)="put(month.value)" />
      </ng-template>
      <ng-template nxCell="entry" [of]="list" let-row>
        <nx-entry-card [entry]="row" [linked]="true" />
      </ng-template>
    </nx-list>
  `,
  host: { class: 'nx-stack' },
})
export class LedgerPage {
  private readonly language = inject(Language);
  private readonly format = inject(Format);
  protected readonly t = speak(LEDGER);
  protected readonly columns: Column<JournalEntry>[] = [
    {
      key: 'entry',
      label: { zh: '凭证', en: 'Entry' },
      heading: true,
      text: ({ period, number, on, kind, supplier, lines }) => {
        const debit = lines.reduce((sum, { amountFen }) => sum + Math.max(0, amountFen), 0);
        const about = [on, this.language.of(ENTRY_KINDS[kind]), supplier.name, this.format.money(debit)];
        return `${this.t('number', { period, n: number })} ${about.join(' ')}`;
      },
    },
  ];
  protected readonly list = listOf(listEntries, { screen: 'ledger', filters: FILTERS });
}

import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { JournalEntry } from '@nuanxin/contracts/live';
import { ENTRY_KINDS } from '@nuanxin/live/settlement';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { accountName } from './account-name';
import { LEDGER } from './ledger.words';

/** One journal entry: debit and credit line by line. */
@Component({
  selector: 'nx-entry-card',
  imports: [RouterLink],
  templateUrl: './entry-card.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 6px;
    }
  `,
})
export class EntryCard {
  protected readonly language = inject(Language);
  protected readonly format = inject(Format);
  protected readonly t = speak(LEDGER);
  protected readonly nameOf = accountName();
  protected readonly kinds = ENTRY_KINDS;
  readonly entry = input.required<JournalEntry>();
  /** Whether the statement is somewhere else. */
  readonly linked = input(false);
  protected readonly statement = computed(() => ['/settlements', ...this.entry().statementId.split('.')]);
  protected readonly title = computed(() => {
    const { period, number } = this.entry();
    return this.t('number', { period, n: number });
  });
}

import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { JournalEntry } from '@nuanxin/contracts/live';
import { ENTRY_KINDS } from '@nuanxin/live/settlement';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { accountName } from './account-name';
import { LEDGER } from './ledger.words';

/** One journal entry as bookkeepers write it: debits first, credits below and further in. */
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
    ul {
      display: grid;
      gap: 4px;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr) max-content;
      gap: 12px;
      text-align: start;
    }
    .credit {
      padding-inline-start: 20px;
    }
  `,
})
export class EntryCard {
  protected readonly language = inject(Language);
  private readonly format = inject(Format);
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

  protected readonly lines = computed(() =>
    this.entry().lines.toSorted((one, other) => Math.sign(other.amountFen) - Math.sign(one.amountFen)),
  );

  protected amount(fen: number): string {
    return this.format.money(Math.abs(fen));
  }
}

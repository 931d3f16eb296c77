import { Component, inject, input } from '@angular/core';
import type { Amounts, Statement } from '@nuanxin/contracts/live';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { FIGURES } from './figures';
import { SETTLEMENTS } from './settlements.words';

/** The lines of a statement and what they add up to. */
@Component({
  selector: 'nx-figures-table',
  templateUrl: './figures-table.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    tbody th {
      min-width: 8em;
    }
  `,
})
export class FiguresTable {
  private readonly format = inject(Format);
  protected readonly language = inject(Language);
  protected readonly t = speak(SETTLEMENTS);
  protected readonly figures = FIGURES;
  readonly of = input.required<Pick<Statement, 'lines' | 'totals'>>();

  protected shown(amounts: Amounts, key: keyof Amounts): string {
    return key === 'pieces' ? this.format.number(amounts.pieces) : this.format.money(amounts[key]);
  }
}

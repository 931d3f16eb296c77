import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listPeriods, type PeriodStanding } from '@nuanxin/contracts/live';
import { read, Session } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Failed, PageHeader, Waiting } from '@nuanxin/web/ui';
import { CloseBox } from './close-box';
import { LEDGER } from './ledger.words';

/** The months of the books: which are closed, and what is left to do before another is. */
@Component({
  selector: 'nx-periods-page',
  imports: [CloseBox, Failed, PageHeader, RouterLink, Waiting],
  templateUrl: './periods-page.html',
  host: { class: 'nx-stack' },
})
export class PeriodsPage {
  protected readonly session = inject(Session);
  protected readonly format = inject(Format);
  protected readonly t = speak(LEDGER);
  protected readonly list = read(listPeriods, () => ({}));
  protected readonly closing = signal<PeriodStanding | undefined>(undefined);

  protected done(): void {
    this.closing.set(undefined);
    this.list.reload();
  }
}

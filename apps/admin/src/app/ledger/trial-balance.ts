import { Component, inject, signal } from '@angular/core';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import { listPeriods, readTrialBalance } from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Failed, Note, Waiting } from '@nuanxin/web/ui';
import { accountName } from './account-name';
import { LEDGER } from './ledger.words';

/** All accounts of a month or of all, and that they sum to zero. */
@Component({
  selector: 'nx-trial-balance',
  imports: [Failed, Note, Waiting],
  templateUrl: './trial-balance.html',
  styles: `
    tbody th {
      min-width: 8em;
    }
  `,
})
export class TrialBalance {
  protected readonly format = inject(Format);
  protected readonly t = speak(LEDGER);
  protected readonly nameOf = accountName();
  protected readonly period = signal('');
  protected readonly periods = read(listPeriods, () => ({}));
  protected readonly balance = read(readTrialBalance, () => {
    const period = this.period();
    return period ? { period } : {};
  });

  /** As bookkeepers say it: a balance stands on a side. */
  protected sideOf(fen: number): string {
    if (fen === 0) return this.t('even');
    return this.t(fen > 0 ? 'debitSide' : 'creditSide', { money: this.format.money(Math.abs(fen)) });
  }

  protected words({ debitFen, creditFen, balanceFen, entries }: ReplyOf<typeof readTrialBalance>) {
    return {
      debit: this.format.money(debitFen),
      credit: this.format.money(creditFen),
      difference: this.format.money(balanceFen),
      n: this.format.number(entries),
    };
  }
}

import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { closePeriod, type PeriodStanding, readTrialBalance } from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { deed, Dialog, Failed, Icon } from '@nuanxin/web/ui';
import { LEDGER } from './ledger.words';

/** What has to hold before a month is closed, and the closing. */
@Component({
  selector: 'nx-close-box',
  imports: [Dialog, Failed, Icon, RouterLink],
  templateUrl: './close-box.html',
  styles: `
    ul {
      display: grid;
      gap: 8px;
      padding: 0;
      list-style: none;
    }
  `,
})
export class CloseBox {
  protected readonly closing = deed(closePeriod);
  protected readonly t = speak(LEDGER);
  readonly period = input.required<PeriodStanding>();
  readonly done = output<void>();
  readonly closed = output<void>();
  protected readonly balance = read(readTrialBalance, () => ({ period: this.period().period }));
  protected readonly checks = computed(() => {
    const { over, drafts } = this.period();
    return [
      { holds: over, words: this.t('checkOver') },
      {
        holds: drafts === 0,
        words: drafts === 0 ? this.t('checkDrafts') : this.t('checkDraftsLeft', { n: drafts }),
      },
      { holds: this.balance.value()?.balanceFen === 0, words: this.t('checkZero') },
    ];
  });
  protected readonly ready = computed(() => this.checks().every(({ holds }) => holds));

  protected async close(): Promise<void> {
    const { period } = this.period();
    if (!this.ready()) return;
    if (await this.closing.do({ period }, { done: this.t('closeDone', { period }) })) this.done.emit();
  }
}

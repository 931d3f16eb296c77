import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { previewSettlement, settleBroadcast } from '@nuanxin/contracts/live';
import { read, Session } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { deed, Empty, Failed, Note, PageHeader, Waiting } from '@nuanxin/web/ui';
import { FiguresTable } from './figures-table';
import { notices } from './notices';
import { SETTLEMENTS } from './settlements.words';
import { StatementTag } from './statement-tag';

/** What settling a broadcast makes of its sales, beside the statements that there are. */
@Component({
  selector: 'nx-settle-page',
  imports: [Empty, Failed, FiguresTable, Note, PageHeader, RouterLink, StatementTag, Waiting],
  templateUrl: './settle-page.html',
  host: { class: 'nx-stack' },
})
export class SettlePage {
  protected readonly settling = deed(settleBroadcast);
  protected readonly session = inject(Session);
  protected readonly format = inject(Format);
  protected readonly t = speak(SETTLEMENTS);
  protected readonly noticeOf = notices();
  /** The broadcast's. */
  readonly id = input.required<string>();
  protected readonly preview = read(previewSettlement, () => ({ id: this.id() }));
  protected readonly made = computed(() => this.preview.value()?.statements.some(({ standing }) => standing));

  protected async settle(): Promise<void> {
    const period = this.preview.value()?.period ?? '';
    const ask = {
      title: this.t('settleTitle'),
      consequences: [this.t('settleDrafts', { period }), this.t('settleKept')],
      verb: this.t('settle'),
    };
    await this.settling.do({ id: this.id() }, { ask, done: this.t('settled') });
    this.preview.reload();
  }
}

import { Component, inject, input } from '@angular/core';
import { readReconciliation, type Reconciliation } from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Failed, Waiting } from '@nuanxin/web/ui';
import { RECONCILIATION } from './reconciliation.words';

/** What a broadcast sold, source by source, with the total and what is not settled yet. */
@Component({
  selector: 'nx-reconciliation-card',
  imports: [Failed, Waiting],
  templateUrl: './reconciliation-card.html',
})
export class ReconciliationCard {
  protected readonly format = inject(Format);
  protected readonly t = speak(RECONCILIATION);
  readonly broadcastId = input.required<string>();
  protected readonly sums = read(readReconciliation, () => ({ id: this.broadcastId() }));

  protected name({ source, platform }: Reconciliation['sources'][number]): string {
    return platform ? `${platform.name} · ${this.t(source)}` : this.t(source);
  }
}

import { Component, computed, inject, linkedSignal } from '@angular/core';
import { readWorkload, WORKLOAD_RULES } from '@nuanxin/contracts/live';
import { dayAfter, dayOf, mondayOf } from '@nuanxin/live/domain';
import { read } from '@nuanxin/web/data-access';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { Empty, Failed, Icon, Now, Waiting } from '@nuanxin/web/ui';
import { RouterLink } from '@angular/router';
import { WORKLOAD } from './streamers.words';

/** What each streamer works in a week, those with most first, with what is too much and by which rule. */
@Component({
  selector: 'nx-workload-table',
  imports: [Empty, Failed, Icon, RouterLink, Waiting],
  templateUrl: './workload-table.html',
})
export class WorkloadTable {
  private readonly now = inject(Now);
  protected readonly format = inject(Format);
  protected readonly language = inject(Language);
  protected readonly t = speak(WORKLOAD);
  protected readonly rules = WORKLOAD_RULES;
  private readonly today = computed(() => dayOf(this.now.value()));
  protected readonly monday = linkedSignal(() => mondayOf(this.today()));
  protected readonly workload = read(readWorkload, () => ({ week: this.monday() }));
  protected readonly span = computed(() =>
    this.t('span', { from: this.monday(), to: dayAfter(this.monday(), 6) }),
  );

  protected go(weeks: number): void {
    this.monday.update((monday) => dayAfter(monday, 7 * weeks));
  }
}

import { Component, computed, DestroyRef, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listBroadcasts, readCalendar, readFarmerIncome } from '@nuanxin/contracts/live';
import { dayAfter, dayOf } from '@nuanxin/live/domain';
import { read, Session } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Empty, Failed, Now, PageHeader, Waiting } from '@nuanxin/web/ui';
import { BroadcastTag } from '../broadcasts/broadcast-tag';
import { WorkloadTable } from '../streamers/workload-table';
import { COUNTY_VIEW } from './county-view.words';
import { IncomeBars } from './income-bars';
import { LiveTile } from './live-tile';
import { Ranking } from './ranking';
import { UpliftCard } from './uplift-card';

const REFRESH_MS = 60_000;

/** For who answers for the whole: what farmers earned, what is on air, what comes, who works too much. */
@Component({
  selector: 'nx-county-view-page',
  imports: [
    BroadcastTag,
    Empty,
    Failed,
    IncomeBars,
    LiveTile,
    PageHeader,
    Ranking,
    RouterLink,
    UpliftCard,
    Waiting,
    WorkloadTable,
  ],
  templateUrl: './county-view-page.html',
  styleUrl: './county-view-page.css',
  host: { class: 'nx-stack' },
})
export class CountyViewPage {
  private readonly now = inject(Now);
  protected readonly session = inject(Session);
  protected readonly format = inject(Format);
  protected readonly t = speak(COUNTY_VIEW);
  private readonly today = computed(() => dayOf(this.now.value()));
  protected readonly year = computed(() => this.today().slice(0, 4));

  protected readonly income = read(readFarmerIncome, () => ({}));
  protected readonly onAir = read(listBroadcasts, () => ({ state: 'on-air' as const, limit: 20 }));
  private readonly interrupted = read(listBroadcasts, () => ({ state: 'interrupted' as const, limit: 20 }));
  protected readonly calendar = read(readCalendar, () => ({
    from: this.today(),
    to: dayAfter(this.today(), 7),
  }));

  private readonly reads = [this.income, this.onAir, this.interrupted, this.calendar];
  /** One word for all: what keeps one of them from being read mostly keeps the others too. */
  protected readonly failed = computed(() => this.reads.find((each) => each.state() === 'failed'));

  protected readonly tiles = computed(() => [
    ...(this.onAir.value()?.items ?? []),
    ...(this.interrupted.value()?.items ?? []),
  ]);
  protected readonly coming = computed(() =>
    (this.calendar.value()?.items ?? []).filter(({ state }) => state === 'planned' || state === 'ready'),
  );
  protected readonly thisYear = computed(() => this.of(this.year()));
  protected readonly lastYear = computed(() => this.of(String(Number(this.year()) - 1)));
  protected readonly townships = computed(() =>
    (this.income.value()?.byTownship ?? []).map(({ township, netFen }) => ({ name: township, netFen })),
  );
  protected readonly products = computed(() =>
    (this.income.value()?.byProduct ?? []).map(({ productName, netFen }) => ({ name: productName, netFen })),
  );

  constructor() {
    const timer = setInterval(() => this.reload(), REFRESH_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected reload(): void {
    for (const each of this.reads) each.reload();
  }

  private of(year: string): number {
    const months = this.income.value()?.byMonth ?? [];
    return months.reduce((sum, { period, netFen }) => (period.startsWith(year) ? sum + netFen : sum), 0);
  }
}

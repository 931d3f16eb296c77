import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type DaySales,
  listSellingPlatforms,
  readDailySales,
  readProduct,
  readToldDays,
} from '@nuanxin/contracts/live';
import { dayAfter, dayOf } from '@nuanxin/live/domain';
import { read, Session } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Empty, Failed, Icon, Now, PageHeader, Waiting } from '@nuanxin/web/ui';
import { turned } from '../calendar/days';
import { DayEntry } from './day-entry';
import { DaySheet } from './day-sheet';
import { DAY_SALES } from './day-sales.words';

/** What a product sold on days of which only totals are known: seen, told, corrected. */
@Component({
  selector: 'nx-day-sales-page',
  imports: [DayEntry, DaySheet, Empty, Failed, Icon, PageHeader, RouterLink, Waiting],
  templateUrl: './day-sales-page.html',
  host: { class: 'nx-stack' },
})
export class DaySalesPage {
  protected readonly session = inject(Session);
  protected readonly format = inject(Format);
  protected readonly t = speak(DAY_SALES);
  /** The product's. */
  readonly id = input.required<string>();
  protected readonly month = signal(dayOf(inject(Now).value()).slice(0, 7));
  protected readonly platformId = signal('');
  protected readonly about = computed(() => {
    const [productId, platformId] = [this.id(), this.platformId()];
    return platformId ? { productId, platformId } : { productId };
  });
  private readonly span = computed(() => {
    const from = `${this.month()}-01`;
    return { from, to: dayAfter(turned('month', from, 1), -1) };
  });

  protected readonly product = read(readProduct, () => ({ id: this.id() }));
  protected readonly platforms = read(listSellingPlatforms, () => ({ limit: 200 }));
  protected readonly told = read(readToldDays, () => ({ ...this.about(), ...this.span() }));
  private readonly counted = read(readDailySales, () => ({ productId: this.id(), ...this.span() }));
  private readonly reads = [this.product, this.platforms, this.told, this.counted];
  protected readonly failed = computed(() => this.reads.find((each) => each.state() === 'failed'));

  /** Every day that was told or counts, the newest first. */
  protected readonly rows = computed(() => {
    const told = new Map(this.told.value()?.days.map((one) => [one.day, one]));
    const counted = new Map(this.counted.value()?.days.map((one) => [one.day, one]));
    return [...new Set([...told.keys(), ...counted.keys()])]
      .toSorted()
      .toReversed()
      .map((day) => ({ day, told: told.get(day), counted: counted.get(day) }));
  });

  /** The box is open: for a day that was told, or for another one. */
  protected readonly telling = signal<{ readonly day: DaySales | undefined } | undefined>(undefined);

  protected choose(month: string): void {
    if (month) this.month.set(month);
  }

  protected done(): void {
    this.telling.set(undefined);
    this.reload();
  }

  protected reload(): void {
    for (const each of this.reads) each.reload();
  }
}

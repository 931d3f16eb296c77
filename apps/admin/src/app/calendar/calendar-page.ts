import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import { listRooms, readCalendar } from '@nuanxin/contracts/live';
import { beginOf, dayOf } from '@nuanxin/live/domain';
import { read } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Failed, Icon, Now, PageHeader } from '@nuanxin/web/ui';
import { BroadcastTag } from '../broadcasts/broadcast-tag';
import { CALENDAR } from './calendar.words';
import { type CalendarView, daysOf, turned } from './days';
import { FeedBox } from './feed-box';

type Entry = ReplyOf<typeof readCalendar>['items'][number];

/** Which broadcasts are when and where; view, day and room stand in the address. */
@Component({
  selector: 'nx-calendar-page',
  imports: [BroadcastTag, Failed, FeedBox, Icon, PageHeader, RouterLink],
  templateUrl: './calendar-page.html',
  styleUrl: './calendar-page.css',
  host: { class: 'nx-stack' },
})
export class CalendarPage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly now = inject(Now);
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly format = inject(Format);
  protected readonly t = speak(CALENDAR);
  protected readonly views: readonly CalendarView[] = ['month', 'week'];
  protected readonly subscribing = signal(false);

  protected readonly today = computed(() => dayOf(this.now.value()));
  protected readonly view = computed<CalendarView>(() =>
    this.address().get('view') === 'week' ? 'week' : 'month',
  );
  protected readonly day = computed(() => {
    const day = this.address().get('day') ?? '';
    return /^\d{4}-\d\d-\d\d$/.test(day) ? day : this.today();
  });
  protected readonly roomId = computed(() => this.address().get('room') ?? '');
  private readonly days = computed(() => daysOf(this.view(), this.day()));
  protected readonly rooms = read(listRooms, () => ({ limit: 200 }));
  protected readonly calendar = read(readCalendar, () => {
    const [from = '', to = ''] = [this.days()[0], this.days().at(-1)];
    return { from, to, ...(this.roomId() ? { roomId: this.roomId() } : {}) };
  });
  protected readonly cells = computed(() => {
    const entries = this.calendar.value()?.items ?? [];
    return this.days().map((day) => ({
      day,
      date: beginOf(day),
      outside: this.view() === 'month' && day.slice(0, 7) !== this.day().slice(0, 7),
      entries: entries.filter((entry) => touches(entry, day)),
    }));
  });
  protected readonly heading = computed(() => this.format.date(beginOf(this.day()), 'month'));

  protected turn(step: 1 | -1): void {
    this.go({ day: turned(this.view(), this.day(), step) });
  }

  protected go(change: Record<string, string | null>): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: change,
      queryParamsHandling: 'merge',
    });
  }
}

/** Also a broadcast that began the evening before and goes on past midnight. */
function touches({ startsAt, endsAt }: Entry, day: string): boolean {
  const last = new Date(new Date(endsAt).getTime() - 1);
  return dayOf(new Date(startsAt)) <= day && day <= dayOf(last);
}

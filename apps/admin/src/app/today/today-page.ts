import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@nuanxin/web/data-access';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { Empty, Failed, Icon, Now, PageHeader, Waiting } from '@nuanxin/web/ui';
import { BroadcastTag } from '../broadcasts/broadcast-tag';
import { NoticeList } from '../notices/notice-list';
import { Notices } from '../notices/notices';
import { sectionsFor } from '../sections';
import { TODAY } from './today.words';

/** The first page after signing in: what must be done now, what is on air, what comes next. */
@Component({
  selector: 'nx-today-page',
  imports: [BroadcastTag, Empty, Failed, Icon, NoticeList, PageHeader, RouterLink, Waiting],
  templateUrl: './today-page.html',
  styleUrl: './today-page.css',
})
export class TodayPage {
  private readonly now = inject(Now);
  protected readonly session = inject(Session);
  protected readonly notices = inject(Notices);
  protected readonly format = inject(Format);
  protected readonly language = inject(Language);
  protected readonly t = speak(TODAY);
  protected readonly sections = computed(() =>
    sectionsFor(this.session.permissions()).filter(({ path }) => path !== 'today'),
  );

  protected readonly today = computed(() => this.format.date(this.now.value(), 'day'));
  private readonly broadcasts = computed(() => this.notices.broadcasts.value()?.items ?? []);
  protected readonly onAir = computed(() =>
    this.broadcasts().filter(({ state }) => state === 'on-air' || state === 'interrupted'),
  );
  protected readonly next = computed(() =>
    this.broadcasts()
      .filter(
        ({ state, endsAt }) =>
          (state === 'planned' || state === 'ready') && new Date(endsAt) > this.now.value(),
      )
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
      .slice(0, 6),
  );
  protected readonly view = computed(() =>
    this.session.may('broadcast.read') ? this.notices.broadcasts.state() : 'elsewhere',
  );
}

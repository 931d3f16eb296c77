import { Component, inject } from '@angular/core';
import { Format, speak } from '@nuanxin/web/i18n';
import { Dismiss, Failed, Icon } from '@nuanxin/web/ui';
import { NoticeList } from '../notices/notice-list';
import { Notices } from '../notices/notices';
import { SHELL } from './shell.words';

@Component({
  selector: 'nx-notice-bell',
  imports: [Dismiss, Failed, Icon, NoticeList],
  template: `
    <details #menu="dismiss" nxDismiss class="nx-popup">
      <summary class="nx-button nx-button--plain nx-button--square bell">
        <nx-icon name="bell" />
        @if (notices.all().length; as n) {
          <span class="count" aria-hidden="true">{{ n > 99 ? '99+' : n }}</span>
        }
        <span class="nx-hidden">{{ t('noticesCount', { n: notices.all().length }) }}</span>
      </summary>
      <div class="nx-popup__body nx-stack">
        <h2>{{ t('notices') }}</h2>
        @if (notices.state() === 'failed') {
          <nx-failed
            [problem]="notices.problem()"
            [stale]="notices.all().length > 0"
            (again)="notices.reload()"
          />
        }
        @if (notices.all().length) {
          <nx-notice-list (followed)="menu.close(false)" />
        } @else if (notices.state() === 'ready') {
          <p class="nx-quiet">{{ t('noNotices') }}</p>
        }
        <p class="nx-quiet">{{ t('noticesAsOf', { time: format.date(notices.asOf(), 'time') }) }}</p>
      </div>
    </details>
  `,
  styles: `
    .bell {
      position: relative;
    }
    .count {
      position: absolute;
      inset: 0 0 auto auto;
      min-width: 18px;
      padding: 0 4px;
      border-radius: 9px;
      background: var(--nx-primary);
      color: var(--nx-on-primary);
      font-size: 11px;
      line-height: 18px;
      text-align: center;
    }
    .nx-popup__body {
      width: 340px;
    }
    @media (max-width: 640px) {
      .nx-popup__body {
        position: fixed;
        inset: 56px 8px auto;
        width: auto;
      }
    }
  `,
})
export class NoticeBell {
  protected readonly notices = inject(Notices);
  protected readonly format = inject(Format);
  protected readonly t = speak(SHELL);
}

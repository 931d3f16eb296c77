import { Component, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@nuanxin/web/ui';
import { Notices } from './notices';

/** The notices as links, most pressing first. */
@Component({
  selector: 'nx-notice-list',
  imports: [Icon, RouterLink],
  template: `
    <ul class="list">
      @for (notice of notices.all(); track notice.kind + notice.link) {
        <li>
          <a [routerLink]="notice.link" [class]="notice.tone" (click)="followed.emit()">
            <nx-icon [name]="notice.tone === 'info' ? 'info' : 'warn'" />{{ notices.sentence(notice) }}
          </a>
        </li>
      }
    </ul>
  `,
  styles: `
    .list {
      display: grid;
      gap: 6px;
    }
    a {
      display: flex;
      gap: 8px;
      align-items: start;
      padding: 8px 10px;
      border: 1px solid var(--nx-line);
      border-inline-start-width: 4px;
      border-radius: var(--nx-radius);
      color: var(--nx-text);
      text-decoration: none;
    }
    a:hover {
      background: var(--nx-hover);
    }
    .bad {
      border-inline-start-color: var(--nx-bad);
    }
    .bad nx-icon {
      color: var(--nx-bad);
    }
    .warn {
      border-inline-start-color: var(--nx-warn);
    }
    .warn nx-icon {
      color: var(--nx-warn);
    }
    .info {
      border-inline-start-color: var(--nx-info);
    }
    .info nx-icon {
      color: var(--nx-info);
    }
    nx-icon {
      margin-top: 2px;
    }
  `,
})
export class NoticeList {
  protected readonly notices = inject(Notices);
  readonly followed = output<void>();
}

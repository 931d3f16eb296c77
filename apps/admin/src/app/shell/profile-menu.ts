import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ROLES } from '@nuanxin/contracts/identity';
import { problemOf, Session } from '@nuanxin/web/data-access';
import { Language, ProblemWords, speak } from '@nuanxin/web/i18n';
import { Dismiss, Icon, Toasts } from '@nuanxin/web/ui';
import { SHELL } from './shell.words';

@Component({
  selector: 'nx-profile-menu',
  imports: [Dismiss, Icon, RouterLink],
  template: `
    <details #menu="dismiss" nxDismiss class="nx-popup">
      <summary class="nx-button nx-button--plain">
        <nx-icon name="user" /><span class="name">{{ session.profile()?.name }}</span>
        <nx-icon class="arrow" name="down" />
      </summary>
      <div class="nx-popup__body">
        <p class="who">
          <strong>{{ session.profile()?.name }}</strong>
          <span class="nx-quiet">{{ session.profile()?.login }}</span>
        </p>
        <ul class="posts">
          @for (post of session.profile()?.posts; track post.id) {
            <li class="nx-quiet">{{ post.nodeName }} · {{ language.of(roles[post.role]) }}</li>
          }
        </ul>
        <a class="nx-menu-item" routerLink="/me" (click)="menu.close(false)">
          <nx-icon name="user" />{{ t('profile') }}
        </a>
        <button type="button" class="nx-menu-item" (click)="leave()">
          <nx-icon name="out" />{{ t('signOut') }}
        </button>
      </div>
    </details>
  `,
  styles: `
    .who {
      display: grid;
      padding: 4px 10px;
    }
    .posts {
      padding: 0 10px 8px;
      margin-bottom: 4px;
      border-bottom: 1px solid var(--nx-line);
    }
    .name {
      max-width: 8em;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    @media (max-width: 640px) {
      .arrow {
        display: none;
      }
      .name {
        position: absolute;
        width: 1px;
        height: 1px;
        clip-path: inset(50%);
      }
    }
  `,
})
export class ProfileMenu {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  protected readonly session = inject(Session);
  protected readonly language = inject(Language);
  protected readonly t = speak(SHELL);
  protected readonly roles = ROLES;

  protected async leave(): Promise<void> {
    try {
      await this.session.signOut();
      await this.router.navigateByUrl('/login');
    } catch (error) {
      this.toasts.say(this.problems.title(problemOf(error)), { tone: 'bad' });
    }
  }
}

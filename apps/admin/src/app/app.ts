import { Component, inject } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { Session } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Appearance, ConfirmHost, Failed, ToastHost } from '@nuanxin/web/ui';
import { SHELL } from './shell/shell.words';

/** The root: the page of the address, or the failure to learn who is signed in. */
@Component({
  selector: 'nx-admin',
  imports: [ConfirmHost, Failed, RouterOutlet, ToastHost],
  template: `
    @if (session.state() === 'failed') {
      <main class="failed nx-stack">
        <h1>{{ t('unreachable') }}</h1>
        <nx-failed [problem]="session.problem()" (again)="again()" />
      </main>
    }
    <router-outlet />
    <nx-confirm-host />
    <nx-toast-host />
  `,
  styles: `
    .failed {
      max-width: 560px;
      margin: 15vh auto 0;
      padding: 16px;
    }
  `,
})
export class App {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly t = speak(SHELL);
  // Held here so that theme and density stand before the first page is drawn.
  protected readonly appearance = inject(Appearance);

  protected async again(): Promise<void> {
    await this.session.load();
    await this.router.navigateByUrl(location.pathname.replace(/^\/admin/, '') + location.search, {
      onSameUrlNavigation: 'reload',
    });
  }
}

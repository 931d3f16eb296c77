import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { ChangePassword } from './change-password';
import { EntranceFrame } from './entrance-frame';
import { ENTRANCE } from './entrance.words';

/** Stands between a one-time password and the console. */
@Component({
  selector: 'nx-password-page',
  imports: [ChangePassword, EntranceFrame],
  template: `
    <nx-entrance [heading]="t('changeTitle')" [hint]="t('changeWhy')">
      <nx-change-password (done)="enter()" />
      <div>
        <button type="button" class="nx-button nx-button--plain" (click)="leave()">{{ t('signOut') }}</button>
      </div>
    </nx-entrance>
  `,
})
export class PasswordPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly t = speak(ENTRANCE);

  constructor() {
    if (this.session.state() === 'unknown') void this.session.load();
  }

  protected async enter(): Promise<void> {
    await this.router.navigateByUrl('/today');
  }

  protected async leave(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/login');
  }
}

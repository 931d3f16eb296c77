import { Component, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { changeProfile, type Profile, ROLES } from '@nuanxin/contracts/identity';
import { Session } from '@nuanxin/web/data-access';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { Control, contractForm, Field, FormFrame, PageHeader, Toasts } from '@nuanxin/web/ui';
import { ChangePassword } from '../entrance/change-password';
import { ME } from './me.words';
import { OwnSessions } from './own-sessions';

/** Oneself: name, posts, password, and where one is signed in. */
@Component({
  selector: 'nx-me-page',
  imports: [ChangePassword, Control, Field, FormField, FormFrame, OwnSessions, PageHeader],
  templateUrl: './me-page.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .columns {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(380px, 100%), 1fr));
      gap: 16px;
      align-items: start;
    }
  `,
})
export class MePage {
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  protected readonly format = inject(Format);
  protected readonly language = inject(Language);
  protected readonly roles = ROLES;
  protected readonly t = speak(ME);
  protected readonly form = contractForm(
    signal({ name: this.session.profile()?.name ?? '' }),
    changeProfile,
    ({ name }) => ({ name, revision: this.session.profile()?.revision ?? 0 }),
  );

  protected saved(profile: Profile): void {
    this.session.opened(profile);
    this.toasts.say(this.t('saved'));
  }
}

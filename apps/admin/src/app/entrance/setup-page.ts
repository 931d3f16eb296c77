import { Component, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { completeBootstrap, readBootstrap } from '@nuanxin/contracts/identity';
import { read } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Control, contractForm, Failed, Field, FormFrame, Note, Waiting } from '@nuanxin/web/ui';
import { EntranceFrame } from './entrance-frame';
import { ENTRANCE } from './entrance.words';
import { PasswordBox } from './password-box';

/** The first run: who has the one-time token makes the county and its first administrator. */
@Component({
  selector: 'nx-setup-page',
  imports: [
    Control,
    EntranceFrame,
    Failed,
    Field,
    FormField,
    FormFrame,
    Note,
    PasswordBox,
    RouterLink,
    Waiting,
  ],
  templateUrl: './setup-page.html',
})
export class SetupPage {
  private readonly router = inject(Router);
  protected readonly t = speak(ENTRANCE);
  protected readonly needed = read(readBootstrap, () => ({}));
  protected readonly form = contractForm(
    signal({ token: '', county: '', name: '', login: '', password: '' }),
    completeBootstrap,
    (draft) => draft,
  );

  protected async done(): Promise<void> {
    await this.router.navigateByUrl('/login?ready=1');
  }
}

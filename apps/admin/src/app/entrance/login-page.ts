import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { Session, signIn } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Control, contractForm, Field, FormFrame, Note } from '@nuanxin/web/ui';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import { EntranceFrame } from './entrance-frame';
import { ENTRANCE } from './entrance.words';
import { PasswordBox } from './password-box';

@Component({
  selector: 'nx-login-page',
  imports: [Control, EntranceFrame, Field, FormField, FormFrame, Note, PasswordBox],
  template: `
    <nx-entrance [heading]="t('login')">
      @if (back()) {
        <nx-note>{{ t('ended') }}</nx-note>
      } @else if (ready()) {
        <nx-note tone="good">{{ t('ready') }}</nx-note>
      }
      <nx-form [form]="form" [verb]="t('login')" [wide]="true" (sent)="enter($event)">
        <nx-field [of]="form.tree.login" [label]="t('account')">
          <input
            nxControl
            class="nx-input"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            [formField]="form.tree.login"
          />
        </nx-field>
        <nx-field [of]="form.tree.password" [label]="t('password')">
          <nx-password-box [formField]="form.tree.password" />
        </nx-field>
      </nx-form>
      <p class="nx-quiet">{{ t('forgotten') }}</p>
    </nx-entrance>
  `,
})
export class LoginPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly t = speak(ENTRANCE);
  /** Where the person was going when they had to sign in. */
  readonly back = input<string>();
  /** Set after the first-run set-up. */
  readonly ready = input<string>();
  protected readonly form = contractForm(signal({ login: '', password: '' }), signIn, (draft) => draft);

  protected async enter({ profile }: ReplyOf<typeof signIn>): Promise<void> {
    this.session.opened(profile);
    const back = this.back();
    await this.router.navigateByUrl(back?.startsWith('/') && !back.startsWith('//') ? back : '/today');
  }
}

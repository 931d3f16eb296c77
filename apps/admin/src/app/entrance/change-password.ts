import { Component, inject, output, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { changePassword } from '@nuanxin/contracts/identity';
import { Session } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { contractForm, Field, FormFrame, Toasts } from '@nuanxin/web/ui';
import { ENTRANCE } from './entrance.words';
import { PasswordBox } from './password-box';

/** The form that changes one's own password; on the own page and before the first entry. */
@Component({
  selector: 'nx-change-password',
  imports: [Field, FormField, FormFrame, PasswordBox],
  template: `
    <nx-form [form]="form" [verb]="t('change')" (sent)="changed()">
      <nx-field [of]="form.tree.current" [label]="t('current')">
        <nx-password-box [formField]="form.tree.current" />
      </nx-field>
      <nx-field [of]="form.tree.next" [label]="t('next')" [hint]="t('passwordHint')">
        <nx-password-box fills="new-password" [formField]="form.tree.next" />
      </nx-field>
    </nx-form>
  `,
})
export class ChangePassword {
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly draft = signal({ current: '', next: '' });
  protected readonly t = speak(ENTRANCE);
  protected readonly form = contractForm(this.draft, changePassword, (draft) => draft);
  readonly done = output<void>();

  protected async changed(): Promise<void> {
    this.draft.set({ current: '', next: '' });
    this.toasts.say(this.t('changed'));
    await this.session.load();
    this.done.emit();
  }
}

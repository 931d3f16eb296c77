import { Component, inject, model, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { speak } from '@nuanxin/web/i18n';
import { Field } from '@nuanxin/web/ui';
import { AccountSelect } from '../accounts/account-select';
import { STREAMERS } from './streamers.words';

/** Whose account the streamer signs in with. */
@Component({
  selector: 'nx-account-picker',
  imports: [AccountSelect],
  template: `
    <nx-account-select
      [inputId]="field.id"
      [hint]="t('accountHint')"
      [nothing]="t('noAccount')"
      [(value)]="value"
    />
  `,
})
export class AccountPicker implements FormValueControl<string> {
  private readonly select = viewChild.required(AccountSelect);
  protected readonly field = inject(Field);
  protected readonly t = speak(STREAMERS);
  readonly value = model.required<string>();

  focus(): void {
    this.select().focus();
  }
}

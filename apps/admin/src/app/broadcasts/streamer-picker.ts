import { Component, inject, model, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { speak } from '@nuanxin/web/i18n';
import { Field } from '@nuanxin/web/ui';
import { AccountSelect } from '../accounts/account-select';
import { PLAN } from './broadcasts.words';

/** Who runs the show: accounts that hold the streamer's post. */
@Component({
  selector: 'nx-streamer-picker',
  imports: [AccountSelect],
  template: `
    <nx-account-select
      [role]="'streamer'"
      [inputId]="field.id"
      [hint]="t('streamerHint')"
      [nothing]="t('noStreamer')"
      [(value)]="value"
    />
  `,
})
export class StreamerPicker implements FormValueControl<string> {
  private readonly select = viewChild.required(AccountSelect);
  protected readonly field = inject(Field);
  protected readonly t = speak(PLAN);
  readonly value = model.required<string>();

  focus(): void {
    this.select().focus();
  }
}

import { Component, ElementRef, input, model, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { speak } from '@nuanxin/web/i18n';
import { Control, Icon } from '@nuanxin/web/ui';
import { ENTRANCE } from './entrance.words';

/** A password with a button that shows it, so that it need not be typed twice. */
@Component({
  selector: 'nx-password-box',
  imports: [Control, Icon],
  template: `
    <input
      #box
      nxControl
      class="nx-input"
      maxlength="128"
      [type]="shown() ? 'text' : 'password'"
      [autocomplete]="fills()"
      [value]="value()"
      (input)="value.set(box.value)"
      (blur)="touched.set(true)"
    />
    <button
      type="button"
      class="nx-button nx-button--square"
      [attr.aria-pressed]="shown()"
      (click)="shown.set(!shown())"
    >
      <nx-icon name="eye" /><span class="nx-hidden">{{
        shown() ? t('hidePassword') : t('showPassword')
      }}</span>
    </button>
  `,
  styles: `
    :host {
      display: flex;
      gap: 8px;
    }
  `,
})
export class PasswordBox implements FormValueControl<string> {
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly t = speak(ENTRANCE);
  protected readonly shown = signal(false);
  readonly value = model.required<string>();
  readonly touched = model(false);
  /** What the browser's password store may offer. */
  readonly fills = input<'current-password' | 'new-password'>('current-password');

  focus(): void {
    this.box().nativeElement.focus();
  }
}

import { Clipboard } from '@angular/cdk/clipboard';
import { Component, inject, input, signal } from '@angular/core';
import { speak } from '@nuanxin/web/i18n';
import { Toasts } from '../feedback/toasts';
import { UI } from '../ui.words';
import { Icon } from './icon';

@Component({
  selector: 'nx-copy-button',
  imports: [Icon],
  template: `<button type="button" class="nx-button" (click)="copy()">
    <nx-icon [name]="done() ? 'check' : 'copy'" />{{ done() ? t('copied') : (verb() ?? t('copy')) }}
    <span class="nx-hidden">{{ label() }}</span>
  </button>`,
})
export class CopyButton {
  private readonly clipboard = inject(Clipboard);
  private readonly toasts = inject(Toasts);
  protected readonly t = speak(UI);
  protected readonly done = signal(false);
  readonly text = input.required<string>();
  /** In place of the plain verb, where several things could be copied. */
  readonly verb = input<string>();
  /** What is copied, for whoever does not see what stands beside the button. */
  readonly label = input.required<string>();

  protected copy(): void {
    this.done.set(this.clipboard.copy(this.text()));
    this.toasts.say(this.done() ? this.t('copied') : this.t('copyFailed'));
  }
}

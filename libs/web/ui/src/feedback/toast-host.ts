import { Component, inject } from '@angular/core';
import { speak } from '@nuanxin/web/i18n';
import { Icon } from '../basics/icon';
import { UI } from '../ui.words';
import { type Toast, Toasts } from './toasts';

@Component({
  selector: 'nx-toast-host',
  imports: [Icon],
  template: `
    <div class="nx-no-print" role="status" aria-live="polite">
      @for (toast of toasts.all(); track toast.id) {
        <div class="toast" [class.bad]="toast.tone === 'bad'">
          <nx-icon [name]="toast.tone === 'bad' ? 'warn' : 'check'" />
          <span>{{ toast.text }}</span>
          @if (toast.undo) {
            <button type="button" class="nx-button nx-button--small" (click)="undo(toast)">
              {{ t('undo') }}
            </button>
          }
          <button
            type="button"
            class="nx-button nx-button--plain nx-button--small"
            (click)="toasts.drop(toast.id)"
          >
            <nx-icon name="close" /><span class="nx-hidden">{{ t('close') }}</span>
          </button>
        </div>
      }
    </div>
  `,
  styles: `
    :host {
      position: fixed;
      inset: auto 0 16px;
      z-index: 60;
      display: grid;
      justify-items: center;
      padding: 0 12px;
      pointer-events: none;
    }
    .toast {
      display: flex;
      gap: 10px;
      align-items: center;
      margin-top: 8px;
      padding: 8px 12px;
      border: 1px solid var(--nx-line);
      border-inline-start: 4px solid var(--nx-good);
      border-radius: var(--nx-radius);
      background: var(--nx-surface-raised);
      box-shadow: var(--nx-shadow);
      pointer-events: auto;
    }
    .bad {
      border-inline-start-color: var(--nx-bad);
    }
  `,
})
export class ToastHost {
  protected readonly toasts = inject(Toasts);
  protected readonly t = speak(UI);

  protected undo(toast: Toast): void {
    this.toasts.drop(toast.id);
    toast.undo?.();
  }
}

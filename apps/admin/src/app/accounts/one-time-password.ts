import { Component, input, output } from '@angular/core';
import type { Account } from '@nuanxin/contracts/identity';
import { speak } from '@nuanxin/web/i18n';
import { CopyButton, Dialog, Note } from '@nuanxin/web/ui';
import { ACCOUNTS } from './accounts.words';

/** Shows a password that nobody can look up again; closes only by saying that it was noted. */
@Component({
  selector: 'nx-one-time-password',
  imports: [CopyButton, Dialog, Note],
  template: `
    <nx-dialog
      [heading]="t('oneTime', { name: account().name })"
      [escapable]="false"
      (closed)="closed.emit()"
    >
      <div class="nx-stack">
        <nx-note tone="warn">{{ t('oneTimeOnce') }}</nx-note>
        <p>
          {{ t('oneTimeLogin') }} <strong>{{ account().login }}</strong>
        </p>
        <div class="nx-row">
          <code class="secret">{{ password() }}</code>
          <nx-copy-button [text]="password()" [label]="t('oneTime', { name: account().name })" />
        </div>
        <div class="nx-row nx-row--end">
          <button type="button" class="nx-button nx-button--primary" (click)="closed.emit()">
            {{ t('oneTimeKept') }}
          </button>
        </div>
      </div>
    </nx-dialog>
  `,
  styles: `
    .secret {
      padding: 8px 14px;
      border: 1px dashed var(--nx-line-strong);
      border-radius: var(--nx-radius);
      font-size: 20px;
      letter-spacing: 1px;
      user-select: all;
    }
  `,
})
export class OneTimePassword {
  protected readonly t = speak(ACCOUNTS);
  readonly account = input.required<Account>();
  readonly password = input.required<string>();
  readonly closed = output<void>();
}

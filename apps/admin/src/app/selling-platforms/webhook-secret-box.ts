import { Component, input, output } from '@angular/core';
import { speak } from '@nuanxin/web/i18n';
import { CopyButton, Dialog, Note } from '@nuanxin/web/ui';
import { PLATFORMS } from './selling-platforms.words';

/** Shows a new secret once; closes only by saying that it was kept. */
@Component({
  selector: 'nx-webhook-secret-box',
  imports: [CopyButton, Dialog, Note],
  template: `
    <nx-dialog [heading]="t('shown')" [escapable]="false" (closed)="closed.emit()">
      <div class="nx-stack">
        <nx-note tone="warn">{{ t('once') }}</nx-note>
        <dl>
          <dt>{{ t('keyId') }}</dt>
          <dd>
            <code>{{ keyId() }}</code
            ><nx-copy-button [text]="keyId()" [label]="t('keyId')" />
          </dd>
          <dt>{{ t('secret') }}</dt>
          <dd>
            <code>{{ secret() }}</code
            ><nx-copy-button [text]="secret()" [label]="t('secret')" />
          </dd>
        </dl>
        <div class="nx-row nx-row--end">
          <button type="button" class="nx-button nx-button--primary" (click)="closed.emit()">
            {{ t('kept') }}
          </button>
        </div>
      </div>
    </nx-dialog>
  `,
  styles: `
    dl {
      display: grid;
      gap: 4px;
    }
    dt {
      color: var(--nx-text-quiet);
    }
    dd {
      display: flex;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
    }
    code {
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
})
export class WebhookSecretBox {
  protected readonly t = speak(PLATFORMS);
  readonly keyId = input.required<string>();
  readonly secret = input.required<string>();
  readonly closed = output<void>();
}

import { Component, input, output } from '@angular/core';
import { speak } from '@nuanxin/web/i18n';
import { CopyButton, Dialog, Note } from '@nuanxin/web/ui';
import { STREAM_KEY } from './broadcasts.words';

/** Shows a new key once, with what to do with it; closes only by saying that it was used. */
@Component({
  selector: 'nx-stream-key-box',
  imports: [CopyButton, Dialog, Note],
  template: `
    <nx-dialog [heading]="t('shown')" [escapable]="false" (closed)="closed.emit()">
      <div class="nx-stack">
        <nx-note tone="warn">{{ t('once') }}</nx-note>
        <dl>
          <dt>{{ t('server') }}</dt>
          <dd>
            <code>{{ server() }}</code
            ><nx-copy-button [text]="server()" [label]="t('server')" />
          </dd>
          <dt>{{ t('key') }}</dt>
          <dd>
            <code>{{ key() }}</code
            ><nx-copy-button [text]="key()" [label]="t('key')" />
          </dd>
        </dl>
        <h3>{{ t('howTitle') }}</h3>
        <ol>
          @for (step of steps; track step) {
            <li>{{ t(step) }}</li>
          }
        </ol>
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
      user-select: all;
    }
    ol {
      padding-inline-start: 22px;
    }
  `,
})
export class StreamKeyBox {
  protected readonly t = speak(STREAM_KEY);
  protected readonly steps = ['how1', 'how2', 'how3', 'how4', 'how5'] as const;
  readonly server = input.required<string>();
  readonly key = input.required<string>();
  readonly closed = output<void>();
}

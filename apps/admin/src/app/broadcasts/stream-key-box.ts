import { Component, computed, input, output } from '@angular/core';
import { speak } from '@nuanxin/web/i18n';
import { ShownOnce } from '@nuanxin/web/ui';
import { STREAM_KEY } from './broadcasts.words';

/** A new key, with what to do with it. */
@Component({
  selector: 'nx-stream-key-box',
  imports: [ShownOnce],
  template: `
    <nx-shown-once
      [heading]="t('shown')"
      [warning]="t('once')"
      [values]="values()"
      [kept]="t('kept')"
      (closed)="closed.emit()"
    >
      <h3>{{ t('howTitle') }}</h3>
      <ol>
        @for (step of steps; track step) {
          <li>{{ t(step) }}</li>
        }
      </ol>
    </nx-shown-once>
  `,
  styles: `
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
  protected readonly values = computed(() => [
    { label: this.t('server'), text: this.server() },
    { label: this.t('key'), text: this.key() },
  ]);
}

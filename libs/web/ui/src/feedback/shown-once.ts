import { Component, input, output } from '@angular/core';
import { CopyButton } from '../basics/copy-button';
import { Dialog } from './dialog';
import { Note } from './note';

interface Shown {
  readonly label: string;
  readonly text: string;
}

/** Shows something secret that is never shown again, with what to do with it (projected); closes only by saying that it was kept. */
@Component({
  selector: 'nx-shown-once',
  imports: [CopyButton, Dialog, Note],
  template: `
    <nx-dialog [heading]="heading()" [escapable]="false" (closed)="closed.emit()">
      <div class="nx-stack">
        <nx-note tone="warn">{{ warning() }}</nx-note>
        <dl>
          @for (one of values(); track one.label) {
            <dt>{{ one.label }}</dt>
            <dd>
              <code>{{ one.text }}</code
              ><nx-copy-button [text]="one.text" [label]="one.label" />
            </dd>
          }
        </dl>
        <ng-content />
        <div class="nx-row nx-row--end">
          <button type="button" class="nx-button nx-button--primary" (click)="closed.emit()">
            {{ kept() }}
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
export class ShownOnce {
  readonly heading = input.required<string>();
  readonly warning = input.required<string>();
  readonly values = input.required<readonly Shown[]>();
  /** The word on the button. */
  readonly kept = input.required<string>();
  readonly closed = output<void>();
}

import { Component, input } from '@angular/core';
import { Icon, type IconName } from '../basics/icon';

/** Nothing there: says so, says what to do next (projected), and is not mistaken for a failure. */
@Component({
  selector: 'nx-empty',
  imports: [Icon],
  template: `
    <nx-icon [name]="icon()" />
    <p>{{ text() }}</p>
    <div class="nx-row"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
      justify-items: center;
      padding: 40px 16px;
      color: var(--nx-text-quiet);
      text-align: center;
    }
    nx-icon {
      font-size: 28px;
    }
  `,
})
export class Empty {
  readonly text = input.required<string>();
  readonly icon = input<IconName>('box');
}

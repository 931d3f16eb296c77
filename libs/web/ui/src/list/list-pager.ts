import { Component, input } from '@angular/core';
import { speak } from '@nuanxin/web/i18n';
import { Icon } from '../basics/icon';
import { UI } from '../ui.words';
import type { List } from './list-of';

@Component({
  selector: 'nx-list-pager',
  imports: [Icon],
  template: `
    <nav class="nx-row nx-row--end nx-no-print" [attr.aria-label]="t('page', { n: list().page() })">
      <span class="nx-quiet count">{{ t('shown', { n: list().read.value()?.items?.length ?? 0 }) }}</span>
      <label class="nx-row">
        <span class="nx-hidden">{{ t('perPage') }}</span>
        <select #length class="nx-input length" (change)="list().resize(+length.value)">
          @for (size of sizes; track size) {
            <option [value]="size" [selected]="size === list().limit()">{{ size }}</option>
          }
        </select>
      </label>
      <button type="button" class="nx-button" [disabled]="list().page() === 1" (click)="list().back()">
        <nx-icon name="left" />{{ t('previous') }}
      </button>
      <span>{{ t('page', { n: list().page() }) }}</span>
      <button
        type="button"
        class="nx-button"
        [disabled]="!list().read.value()?.next"
        (click)="list().forward()"
      >
        {{ t('next') }}<nx-icon name="right" />
      </button>
    </nav>
  `,
  styles: `
    .length {
      width: auto;
    }
    @media (max-width: 640px) {
      nav {
        justify-content: space-between;
      }
      .count {
        flex-basis: 100%;
      }
      .nx-button {
        padding: 0 8px;
      }
    }
  `,
})
export class ListPager<Row> {
  protected readonly t = speak(UI);
  protected readonly sizes = [20, 50, 100];
  readonly list = input.required<List<Row>>();
}

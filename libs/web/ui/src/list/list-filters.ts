import { Component, inject, input, linkedSignal } from '@angular/core';
import { Language, speak } from '@nuanxin/web/i18n';
import { Icon } from '../basics/icon';
import { instantOf, wallClockOf } from '../form/moment-input';
import { UI } from '../ui.words';
import type { List } from './list-of';

/** The search form above a list. */
@Component({
  selector: 'nx-list-filters',
  imports: [Icon],
  template: `
    <form role="search" class="nx-no-print" (submit)="search($event)">
      @for (filter of list().filters; track filter.key) {
        <div class="field">
          <label [for]="'nx-filter-' + filter.key">{{ language.of(filter.label) }}</label>
          @switch (filter.kind) {
            @case ('choice') {
              <select
                #box
                [id]="'nx-filter-' + filter.key"
                class="nx-input"
                [value]="filled()[filter.key] ?? ''"
                (change)="put(filter.key, box.value)"
              >
                <option value="">{{ filter.blank ? language.of(filter.blank) : t('any') }}</option>
                @for (choice of filter.choices; track choice.value) {
                  <option [value]="choice.value" [selected]="choice.value === filled()[filter.key]">
                    {{ language.of(choice.label) }}
                  </option>
                }
              </select>
            }
            @case ('moment') {
              <input
                #box
                [id]="'nx-filter-' + filter.key"
                type="datetime-local"
                class="nx-input"
                [value]="wallClock(filled()[filter.key] ?? '')"
                (change)="put(filter.key, instant(box.value))"
              />
            }
            @default {
              <input
                #box
                [id]="'nx-filter-' + filter.key"
                type="search"
                class="nx-input"
                maxlength="80"
                [value]="filled()[filter.key] ?? ''"
                [placeholder]="filter.hint ? language.of(filter.hint) : ''"
                (input)="put(filter.key, box.value)"
              />
            }
          }
        </div>
      }
      <div class="nx-row">
        <button type="submit" class="nx-button nx-button--primary">
          <nx-icon name="search" />{{ t('search') }}
        </button>
        <button type="button" class="nx-button" (click)="clear()">{{ t('clear') }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(190px, 100%), 1fr));
      gap: 12px;
      align-items: end;
    }
    .field {
      display: grid;
      gap: 4px;
    }
  `,
})
export class ListFilters<Row> {
  protected readonly language = inject(Language);
  protected readonly t = speak(UI);
  protected readonly wallClock = wallClockOf;
  protected readonly instant = instantOf;
  readonly list = input.required<List<Row>>();
  protected readonly filled = linkedSignal<Readonly<Record<string, string>>>(() => this.list().applied());

  protected put(key: string, value: string): void {
    this.filled.update((before) => ({ ...before, [key]: value }));
  }

  protected search(event: Event): void {
    event.preventDefault();
    this.list().apply(this.filled());
  }

  protected clear(): void {
    this.filled.set({});
    this.list().apply({});
  }
}

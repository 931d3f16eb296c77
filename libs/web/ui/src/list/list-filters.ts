import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Language, speak } from '@nuanxin/web/i18n';
import { Icon } from '../basics/icon';
import { instantOf, wallClockOf } from '../form/moment-input';
import { UI } from '../ui.words';
import type { Choice, Filter } from './column';
import type { OwnFilter, OwnFilterContext } from './own-filter';
import type { List } from './list-of';

/** The search form above a list. */
@Component({
  selector: 'nx-list-filters',
  imports: [Icon, NgTemplateOutlet],
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
                @for (group of groups(filter); track $index) {
                  @if (group.name; as name) {
                    <optgroup [label]="language.of(name)">
                      <ng-container
                        *ngTemplateOutlet="options; context: { $implicit: group, key: filter.key }"
                      />
                    </optgroup>
                  } @else {
                    <ng-container
                      *ngTemplateOutlet="options; context: { $implicit: group, key: filter.key }"
                    />
                  }
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
            @case ('own') {
              @if (drawn().get(filter.key); as own) {
                <ng-container *ngTemplateOutlet="own.template; context: contextOf(filter.key)" />
              }
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
    <ng-template #options let-group let-key="key">
      @for (choice of group.choices; track choice.value) {
        <option [value]="choice.value" [selected]="choice.value === filled()[key]">
          {{ language.of(choice.label) }}
        </option>
      }
    </ng-template>
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
  readonly own = input<readonly OwnFilter[]>([]);
  protected readonly drawn = computed(() => new Map(this.own().map((one) => [one.nxFilter(), one])));
  protected readonly filled = linkedSignal<Readonly<Record<string, string>>>(() => this.list().applied());

  protected contextOf(key: string): OwnFilterContext {
    return {
      $implicit: this.filled()[key] ?? '',
      put: (value) => this.put(key, value),
      id: `nx-filter-${key}`,
    };
  }

  protected groups({ choices = [] }: Filter): { name: Choice['group']; choices: Choice[] }[] {
    const groups: { name: Choice['group']; choices: Choice[] }[] = [];
    for (const choice of choices) {
      const last = groups.at(-1);
      if (last && last.name === choice.group) last.choices.push(choice);
      else groups.push({ name: choice.group, choices: [choice] });
    }
    return groups;
  }

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

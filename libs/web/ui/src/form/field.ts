import { Component, computed, effect, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { speak } from '@nuanxin/web/i18n';
import { UI } from '../ui.words';
import type { BrokenRule } from './contract-form';
import { FormFrame } from './form-frame';

let last = 0;

/** Label, control (projected), hint and the first fault of one field. */
@Component({
  selector: 'nx-field',
  template: `
    <label [for]="id" [id]="id + '-label'"
      >{{ label() }}
      @if (optional()) {
        <span class="nx-quiet">{{ t('optional') }}</span>
      }
    </label>
    <ng-content />
    @if (hint()) {
      <p class="nx-quiet" [id]="id + '-hint'">{{ hint() }}</p>
    }
    @if (fault(); as words) {
      <p class="fault" [id]="id + '-fault'">{{ words }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      align-content: start;
      min-width: 0;
    }
    label {
      font-weight: 600;
    }
    .fault {
      color: var(--nx-bad);
    }
  `,
})
export class Field {
  private readonly frame = inject(FormFrame);
  protected readonly t = speak(UI);

  readonly id = `nx-field-${++last}`;
  readonly of = input.required<FieldTree<unknown>>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly optional = input(false);

  /** Told once the user has left the field or tried to send. */
  readonly fault = computed(() => {
    const state = this.of()();
    if (!state.touched() && !this.frame.form().tried()) return undefined;
    const [first] = state.errors();
    return first && this.frame.faultWords(first as BrokenRule);
  });

  readonly describedBy = computed(() => {
    const parts = [...(this.hint() ? ['hint'] : []), ...(this.fault() ? ['fault'] : [])];
    return parts.map((part) => `${this.id}-${part}`).join(' ') || null;
  });

  constructor() {
    effect(() => this.frame.name(this.of(), this.label()));
  }
}

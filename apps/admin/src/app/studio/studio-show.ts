import { Component, computed, inject, input, output } from '@angular/core';
import type { CurrentSegment, Segment } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { Now } from '@nuanxin/web/ui';
import { span } from './span';
import { STUDIO } from './studio.words';

/** The part before, the one that is on and the two that follow: more would have to be scrolled through. */
const AROUND = { before: 1, shown: 4 };

/** The run of show: what is on, how long it has been and may be, what comes next. */
@Component({
  selector: 'nx-studio-show',
  template: `
    <h2>
      {{ t('runOfShow') }}
      <span class="nx-quiet">
        @if (at() >= 0) {
          {{ t('partOf', { at: at() + 1, n: segments().length }) }} ·
        }
        @if (enabled()) {
          {{ t('runOfShowHint') }}
        }
      </span>
    </h2>
    <ol>
      @for (part of shown(); track part.id) {
        <li>
          <button
            type="button"
            class="part"
            [class.on]="part.id === current()?.id"
            [attr.aria-pressed]="part.id === current()?.id"
            [attr.aria-disabled]="!enabled()"
            (click)="chosen.emit(part.id)"
          >
            <strong>{{ part.title }}</strong>
            @if (part.priceFen; as price) {
              <span>{{ format.money(price) }}</span>
            }
            <span class="time" [class.late]="part.id === current()?.id && late()">
              @if (part.id === current()?.id) {
                {{ spent() }} /
              }
              {{ t('partMinutes', { n: part.minutes }) }}
            </span>
          </button>
          @if (part.id === current()?.id && part.script) {
            <p class="script" tabindex="0">{{ part.script }}</p>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    h2 .nx-quiet {
      font-size: 13px;
      font-weight: 400;
    }
    ol {
      display: grid;
      gap: 4px;
      padding: 0;
      list-style: none;
    }
    .part {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 10px;
      width: 100%;
      padding: 6px 10px;
      border: 1px solid var(--nx-line);
      border-radius: var(--nx-radius);
      background: var(--nx-surface);
      color: var(--nx-text);
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    .part[aria-disabled='true'] {
      cursor: default;
    }
    .on {
      border-color: var(--nx-primary);
      background: var(--nx-primary-soft);
    }
    .time {
      margin-inline-start: auto;
      font-variant-numeric: tabular-nums;
    }
    .late {
      color: var(--nx-bad);
      font-weight: 700;
    }
    .script {
      max-height: 17vh;
      overflow: auto;
      padding: 6px 10px;
      font-size: 17px;
      white-space: pre-wrap;
    }
  `,
})
export class StudioShow {
  private readonly now = inject(Now);
  protected readonly format = inject(Format);
  protected readonly t = speak(STUDIO);
  readonly segments = input.required<readonly Segment[]>();
  readonly current = input<CurrentSegment>();
  /** Whether this person may begin a part now. */
  readonly enabled = input.required<boolean>();
  readonly chosen = output<string>();

  protected readonly at = computed(() => this.segments().findIndex(({ id }) => id === this.current()?.id));
  protected readonly shown = computed(() => {
    const last = Math.max(0, this.segments().length - AROUND.shown);
    const from = Math.min(last, Math.max(0, this.at() - AROUND.before));
    return this.segments().slice(from, from + AROUND.shown);
  });
  private readonly elapsed = computed(() => {
    const current = this.current();
    return current ? this.now.value().getTime() - new Date(current.startedAt).getTime() : 0;
  });
  protected readonly spent = computed(() => span(this.elapsed()));
  protected readonly late = computed(() => {
    const part = this.segments().find(({ id }) => id === this.current()?.id);
    return part !== undefined && this.elapsed() > part.minutes * 60_000;
  });
}

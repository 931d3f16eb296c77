import { Component, ElementRef, inject, model, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { Instant } from '@nuanxin/contracts/kernel';
import { Format } from '@nuanxin/web/i18n';
import { Control } from './control';

/**
 * Day and hour in the county's own time, whichever zone the computer is set to; `''` when nothing is chosen. The box speaks the
 * browser's language, so what was chosen is said below it in that of the screen.
 */
@Component({
  selector: 'nx-moment-input',
  imports: [Control],
  template: `
    <input
      #box
      nxControl
      class="nx-input"
      type="datetime-local"
      [value]="wallClock(value())"
      (change)="value.set(instant(box.value))"
      (blur)="touched.set(true)"
    />
    @if (value(); as moment) {
      <span class="nx-quiet">{{ format.date(moment, 'weekday') }}</span>
    }
  `,
})
export class MomentInput implements FormValueControl<Instant | ''> {
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  readonly value = model.required<Instant | ''>();
  readonly touched = model(false);
  protected readonly format = inject(Format);
  protected readonly wallClock = wallClockOf;
  protected readonly instant = instantOf;

  focus(): void {
    this.box().nativeElement.focus();
  }
}

const EAST_MS = 8 * 3_600_000;

/** `2026-11-23T08:00:00.000Z` → `2026-11-23T16:00`: China keeps +08:00 the year round. */
export function wallClockOf(instant: Instant | ''): string {
  return instant ? new Date(new Date(instant).getTime() + EAST_MS).toISOString().slice(0, 16) : '';
}

export function instantOf(wallClock: string): Instant | '' {
  return wallClock ? new Date(`${wallClock.slice(0, 16)}:00.000+08:00`).toISOString() : '';
}

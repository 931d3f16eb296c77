import { Component, computed, effect, inject, input, output } from '@angular/core';
import { Now } from '@nuanxin/web/ui';

/** Minutes and seconds until a moment of this device's clock. */
@Component({
  selector: 'nx-countdown',
  template: `<strong role="timer">{{ words() }}</strong>`,
  styles: `
    strong {
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class Countdown {
  private readonly now = inject(Now);
  readonly until = input.required<Date>();
  /** Its time is up. */
  readonly over = output<void>();

  private readonly seconds = computed(() =>
    Math.max(0, Math.ceil((this.until().getTime() - this.now.value().getTime()) / 1000)),
  );
  private readonly isOver = computed(() => this.seconds() === 0);
  protected readonly words = computed(() => {
    const seconds = this.seconds();
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  });

  constructor() {
    effect(() => {
      if (this.isOver()) this.over.emit();
    });
  }
}

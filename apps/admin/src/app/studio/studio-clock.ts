import { Component, computed, inject, input } from '@angular/core';
import type { Broadcast } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { Now } from '@nuanxin/web/ui';
import { span } from './span';
import { STUDIO } from './studio.words';

/** How long it has been on air, or how long until it should be. */
@Component({
  selector: 'nx-studio-clock',
  template: `
    <span class="nx-quiet">{{ shown().label }}</span> <time class="figure">{{ shown().time }}</time>
    <span class="nx-quiet plan">{{ t('planned') }} {{ plan() }}</span>
  `,
  styles: `
    :host {
      display: flex;
      gap: 6px;
      align-items: baseline;
      white-space: nowrap;
    }
    .figure {
      font-size: 22px;
      font-weight: 700;
      font-variant-numeric: tabular-nums;
    }
    @media (max-width: 1200px) {
      .plan {
        display: none;
      }
    }
  `,
})
export class StudioClock {
  private readonly now = inject(Now);
  private readonly format = inject(Format);
  protected readonly t = speak(STUDIO);
  readonly broadcast = input.required<Broadcast>();

  protected readonly plan = computed(() => {
    const { startsAt, endsAt } = this.broadcast();
    return `${this.format.date(startsAt, 'time')}–${this.format.date(endsAt, 'time')}`;
  });
  protected readonly shown = computed(() => {
    const { wentOnAirAt, endedAt, startsAt } = this.broadcast();
    const now = this.now.value().getTime();
    if (wentOnAirAt) {
      const until = endedAt ? Date.parse(endedAt) : now;
      return { label: this.t('onAirFor'), time: span(until - Date.parse(wentOnAirAt)) };
    }
    const wait = Date.parse(startsAt) - now;
    return { label: this.t(wait >= 0 ? 'toStart' : 'late'), time: span(Math.abs(wait)) };
  });
}

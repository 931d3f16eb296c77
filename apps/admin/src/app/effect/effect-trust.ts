import { Component, computed, inject, input } from '@angular/core';
import type { EffectFigures } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { TRUST } from './effect.words';

/** The same reckoning where there was no broadcast, in plain words: at other times, and for other products. */
@Component({
  selector: 'nx-effect-trust',
  template: `
    <section class="nx-card nx-stack" aria-labelledby="trust">
      <h2 id="trust">{{ t('heading') }}</h2>
      <ul class="list">
        <li>{{ placebo() }}</li>
        <li>{{ donors() }}</li>
        @if (figures().history.from; as from) {
          <li>{{ t('past', { from, days: figures().history.days }) }}</li>
        }
        @if (figures().weekly) {
          <li>{{ t('weekly') }}</li>
        }
        @if (figures().earlierDays; as n) {
          <li>{{ t('earlier', { n }) }}</li>
        }
      </ul>
      @if (figures().comparables.length) {
        <div>
          <h3>{{ t('comparables') }}</h3>
          <ul class="list">
            @for (product of figures().comparables; track $index) {
              <li>{{ product.name ?? t('elsewhere') }}</li>
            }
          </ul>
        </div>
      }
    </section>
  `,
  styleUrl: './effect.css',
})
export class EffectTrust {
  protected readonly format = inject(Format);
  protected readonly t = speak(TRUST);
  readonly figures = input.required<EffectFigures>();
  protected readonly placebo = computed(() => {
    const { placebo } = this.figures();
    return placebo ? this.t('placebo', { n: placebo.among - 1, rank: placebo.rank }) : this.t('placeboNone');
  });
  protected readonly donors = computed(() => {
    const { donors } = this.figures();
    return donors ? this.t('donors', { n: donors.among - 1, rank: donors.rank }) : this.t('donorsNone');
  });
}

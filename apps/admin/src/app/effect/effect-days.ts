import { Component, computed, inject, input } from '@angular/core';
import type { EffectFigures } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { CHARTS } from './effect.words';
import { shownFen, signed } from './estimates';

/** What the charts show, in figures: the days that are measured. */
@Component({
  selector: 'nx-effect-days',
  template: `
    <section class="nx-card nx-stack" aria-labelledby="days">
      <h2 id="days">{{ t('table') }}</h2>
      <div class="nx-table-wrap" role="group" tabindex="0" aria-labelledby="days">
        <table class="nx-table">
          <thead>
            <tr>
              <th scope="col">{{ t('day') }}</th>
              <th scope="col" class="nx-end">{{ t('observed') }}</th>
              @for (head of heads; track $index) {
                <th scope="col" class="nx-end">{{ t(head) }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.day) {
              <tr>
                <th scope="row" class="nx-whole">{{ row.day }}</th>
                <td class="nx-end">{{ row.observed }}</td>
                @for (cell of row.cells; track $index) {
                  <td class="nx-end">{{ cell }}</td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    </section>
  `,
})
export class EffectDays {
  private readonly format = inject(Format);
  protected readonly t = speak(CHARTS);
  protected readonly heads = ['expected', 'band', 'pointwise', 'band', 'cumulative', 'band'] as const;
  readonly figures = input.required<EffectFigures>();
  protected readonly rows = computed(() =>
    this.figures().series.flatMap(({ day, observedFen, expected, effect, cumulative }) => {
      if (!expected || !effect || !cumulative) return [];
      const cells = [expected, effect, cumulative].flatMap((each) => {
        const { value, range } = shownFen(this.format, each);
        return [value, range];
      });
      return [{ day, observed: signed(this.format, observedFen), cells }];
    }),
  );
}

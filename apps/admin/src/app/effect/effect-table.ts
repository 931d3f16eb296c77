import { Component, computed, inject, input } from '@angular/core';
import type { EffectFigures } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { FIGURES } from './effect.words';
import { type Shown, shownFen, shownShare, signed } from './estimates';

interface Row extends Partial<Shown> {
  readonly key: Exclude<keyof typeof FIGURES, 'heading' | 'figure' | 'value' | 'range' | 'none'>;
}

/** All figures with their intervals; what cannot be told is left out. */
@Component({
  selector: 'nx-effect-table',
  template: `
    <section class="nx-card nx-stack" aria-labelledby="figures">
      <h2 id="figures">{{ t('heading') }}</h2>
      <div class="nx-table-wrap" role="group" tabindex="0" aria-labelledby="figures">
        <table class="nx-table">
          <thead>
            <tr>
              <th scope="col">{{ t('figure') }}</th>
              <th scope="col" class="nx-end">{{ t('value') }}</th>
              <th scope="col" class="nx-end">{{ t('range') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.key) {
              <tr>
                <th scope="row" class="nx-whole">{{ t(row.key) }}</th>
                <td class="nx-end">{{ row.value }}</td>
                <td class="nx-end">{{ row.range ?? t('none') }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </section>
  `,
})
export class EffectTable {
  private readonly format = inject(Format);
  protected readonly t = speak(FIGURES);
  readonly figures = input.required<EffectFigures>();
  protected readonly rows = computed<Row[]>(() => {
    const { observedFen, expected, effect, daily, relative, probability, shifted } = this.figures();
    const { format } = this;
    const rows: (Row | undefined)[] = [
      { key: 'observed', value: signed(format, observedFen) },
      expected && { key: 'expected', ...shownFen(format, expected) },
      effect && { key: 'effect', ...shownFen(format, effect) },
      daily && { key: 'daily', ...shownFen(format, daily) },
      relative && { key: 'relative', ...shownShare(format, relative) },
      shifted && { key: 'broadcast', ...shownFen(format, shifted.broadcast) },
      shifted && { key: 'following', ...shownFen(format, shifted.following) },
      shifted?.share === undefined || shifted.shift === 'no-increase'
        ? undefined
        : { key: 'share', value: format.percent(shifted.share) },
      probability === undefined ? undefined : { key: 'probability', value: this.certainly(probability) },
    ];
    return rows.filter((row) => row !== undefined);
  });

  /** Nothing is quite certain. */
  private certainly(probability: number): string {
    return probability > 0.999 ? '> 99.9%' : `${(probability * 100).toFixed(1)}%`;
  }
}

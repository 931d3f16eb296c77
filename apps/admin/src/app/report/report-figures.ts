import { Component, computed, inject, input } from '@angular/core';
import type { Report } from '@nuanxin/contracts/live';
import { SHIFTS, VERDICTS } from '@nuanxin/live/uplift';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { signed } from '../effect/estimates';
import { REPORT } from './report.words';

/** The headline figures, and what may be said of the effect. */
@Component({
  selector: 'nx-report-figures',
  template: `
    <section class="nx-card nx-stack sheet" aria-labelledby="figures">
      <h2 id="figures">{{ t('figures') }}</h2>
      <dl class="figures">
        @for (figure of figures(); track figure.name) {
          <div>
            <dt>{{ figure.name }}</dt>
            <dd>{{ figure.value }}</dd>
          </div>
        }
      </dl>
      <p>
        <strong>{{ t('effect') }}: {{ verdict() }}</strong>
        @if (range()) {
          <span> · {{ range() }}</span>
        }
        @if (shift()) {
          <span> · {{ shift() }}</span>
        }
      </p>
    </section>
  `,
  styleUrl: './report.css',
})
export class ReportFigures {
  private readonly format = inject(Format);
  private readonly language = inject(Language);
  protected readonly t = speak(REPORT);
  readonly report = input.required<Report>();
  protected readonly figures = computed(() => {
    const { total, goalFen, costFen, households } = this.report();
    const { format, t } = this;
    const each = households > 0 ? signed(format, Math.round(total.netFen / households)) : t('none');
    return [
      { name: t('net'), value: signed(format, total.netFen) },
      { name: t('goal'), value: goalFen > 0 ? format.percent(total.netFen / goalFen) : t('none') },
      { name: t('orders'), value: format.number(total.orders) },
      { name: t('pieces'), value: format.number(total.pieces) },
      { name: t('refunds'), value: format.money(total.refundFen) },
      { name: t('cost'), value: format.money(costFen) },
      { name: t('households'), value: format.number(households) },
      { name: t('perHousehold'), value: each },
    ];
  });
  protected readonly verdict = computed(() => {
    const effect = this.report().effect;
    return effect ? this.language.of(VERDICTS[effect.verdict]) : this.t('noEffect');
  });
  protected readonly range = computed(() => {
    const { value, until = '' } = this.report().effect ?? {};
    if (!value) return '';
    const money = (fen: number) => signed(this.format, fen);
    const ends = { low: money(value.low), high: money(value.high) };
    return this.t('effectRange', { until, value: money(value.value), ...ends });
  });
  protected readonly shift = computed(() => {
    const shift = this.report().effect?.shift;
    return shift ? this.language.of(SHIFTS[shift]) : '';
  });
}

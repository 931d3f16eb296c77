import { afterRenderEffect, Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import type { EffectFigures } from '@nuanxin/contracts/live';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { Appearance, Toasts } from '@nuanxin/web/ui';
import { Chart } from './chart';
import { type ChartLines, linesOf } from './chart-lines';
import { coloursOf, ON_PAPER, optionOf } from './chart-option';
import { EffectDays } from './effect-days';
import { CHARTS } from './effect.words';
import { handOver, pngPicture, svgPicture } from './save-picture';

const PICTURE = { width: 900, height: 420 };

/** Sold and expected, day by day and summed up: to look at, and as pictures for a report. */
@Component({
  selector: 'nx-effect-charts',
  imports: [Chart, EffectDays],
  template: `
    <section class="nx-card nx-stack" aria-labelledby="charts">
      <h2 id="charts">{{ t('heading') }}</h2>
      @for (chart of charts(); track chart.lines.name) {
        <figure class="nx-stack">
          <figcaption class="nx-row between">
            <strong>{{ chart.lines.name }}</strong>
            <span class="nx-row nx-no-print">
              <button type="button" class="nx-button nx-button--small" (click)="saveSvg(chart.lines)">
                {{ t('svg') }} <span class="nx-hidden">{{ chart.lines.name }}</span>
              </button>
              <button type="button" class="nx-button nx-button--small" (click)="savePng(chart.lines)">
                {{ t('png') }} <span class="nx-hidden">{{ chart.lines.name }}</span>
              </button>
            </span>
          </figcaption>
          <nx-chart [option]="chart.option" [label]="t('label', { name: chart.lines.name })" />
        </figure>
      }
    </section>
    <nx-effect-days [figures]="figures()" />
  `,
  styles: `
    .between {
      justify-content: space-between;
    }
  `,
  host: { class: 'nx-stack' },
})
export class EffectCharts {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly language = inject(Language);
  private readonly appearance = inject(Appearance);
  private readonly toasts = inject(Toasts);
  private readonly format = inject(Format);
  protected readonly t = speak(CHARTS);
  readonly figures = input.required<EffectFigures>();
  readonly name = input.required<string>();
  /** First and last day on air. */
  readonly days = input.required<{ readonly first: string; readonly last: string }>();

  protected readonly charts = computed(() => {
    const colours = this.colours();
    return this.lines().map((lines) => ({ lines, option: optionOf(lines, this.look(colours)) }));
  });
  private readonly lines = computed(() => {
    const { series, until } = this.figures();
    const of = (key: Exclude<keyof typeof CHARTS, 'label'>) => this.t(key);
    return linesOf(series, this.days(), until, {
      versus: of('versus'),
      apart: of('apart'),
      pointwise: of('pointwise'),
      cumulative: of('cumulative'),
      observed: of('observed'),
      expected: of('expected'),
      band: of('band'),
      difference: of('difference'),
      onAir: of('onAir'),
    });
  });
  private readonly colours = signal(ON_PAPER);

  constructor() {
    afterRenderEffect(() => {
      // The stylesheets have followed by now.
      this.appearance.theme();
      this.colours.set(coloursOf(this.root));
    });
  }

  protected saveSvg(lines: ChartLines): Promise<void> {
    return this.save(lines, 'svg', (svg) => Promise.resolve(svgPicture(svg)));
  }

  protected savePng(lines: ChartLines): Promise<void> {
    return this.save(lines, 'png', (svg) => pngPicture(svg, PICTURE));
  }

  private async save(
    lines: ChartLines,
    kind: string,
    picture: (svg: string) => Promise<Blob>,
  ): Promise<void> {
    try {
      const { svgOf } = await import('./drawing');
      const svg = svgOf(optionOf(lines, this.look(ON_PAPER)), PICTURE);
      handOver(await picture(svg), `${this.fileName(lines)}.${kind}`);
    } catch (error) {
      this.toasts.say(this.t('failed'), { tone: 'bad' });
      throw error;
    }
  }

  private fileName({ name }: ChartLines): string {
    return `${this.name()}-${name}-${this.days().first}`;
  }

  private look(colours: Parameters<typeof optionOf>[1]['colours']) {
    const locale = this.language.locale();
    const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
    const long = (value: number) => this.format.number(Math.round(value));
    return { colours, yuan: this.t('yuan'), short: (value: number) => short.format(value), long };
  }
}

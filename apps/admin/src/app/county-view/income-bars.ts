import { Component, computed, inject, input } from '@angular/core';
import { Format, speak } from '@nuanxin/web/i18n';
import { COUNTY_VIEW } from './county-view.words';

export interface MonthIncome {
  readonly period: string;
  readonly netFen: number;
}

const SHOWN = 24;
/** Which months are named below the bars. */
const EVERY = 6;

/** Two years of months as bars; the figures stand in a table for whoever cannot see them. */
@Component({
  selector: 'nx-income-bars',
  template: `
    <div class="bars" aria-hidden="true">
      @for (bar of bars(); track bar.period) {
        <div class="bar" [title]="bar.period + ' ' + format.money(bar.netFen)">
          <div class="fill" [style.height.%]="bar.height"></div>
          <span class="name">{{ bar.named ? bar.period : '' }}</span>
        </div>
      }
    </div>
    <table class="nx-hidden">
      <caption>
        {{
          t('months')
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ t('month') }}</th>
          <th scope="col">{{ t('sum') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (bar of bars(); track bar.period) {
          <tr>
            <th scope="row">{{ bar.period }}</th>
            <td>{{ format.money(bar.netFen) }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './income-bars.css',
})
export class IncomeBars {
  protected readonly format = inject(Format);
  protected readonly t = speak(COUNTY_VIEW);
  /** In the order of the months; months without income may be left out. */
  readonly months = input.required<readonly MonthIncome[]>();
  protected readonly bars = computed(() => {
    const shown = withoutGaps(this.months()).slice(-SHOWN);
    const most = Math.max(1, ...shown.map(({ netFen }) => netFen));
    return shown.map((month, place) => ({
      ...month,
      height: (Math.max(0, month.netFen) * 100) / most,
      named: (shown.length - 1 - place) % EVERY === 0,
    }));
  });
}

function withoutGaps(months: readonly MonthIncome[]): MonthIncome[] {
  const known = new Map(months.map(({ period, netFen }) => [period, netFen]));
  const [first, last] = [months.at(0)?.period, months.at(-1)?.period];
  if (!first || !last) return [];
  const all: MonthIncome[] = [];
  for (let period = first; period <= last; period = after(period))
    all.push({ period, netFen: known.get(period) ?? 0 });
  return all;
}

function after(period: string): string {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

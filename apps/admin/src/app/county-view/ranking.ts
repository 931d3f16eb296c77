import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Format, speak } from '@nuanxin/web/i18n';
import { COUNTY_VIEW } from './county-view.words';

export interface Ranked {
  readonly name: string;
  readonly netFen: number;
}

const SHOWN = 8;

/** Who earned most, with the part of the whole. */
@Component({
  selector: 'nx-ranking',
  imports: [RouterLink],
  template: `
    <section class="nx-card nx-stack" [attr.aria-label]="heading()">
      <div class="nx-row">
        <h2>{{ heading() }}</h2>
        <a routerLink="/income"
          >{{ t('details') }}<span class="nx-hidden">{{ heading() }}</span></a
        >
      </div>
      <table class="nx-table">
        <thead class="nx-hidden">
          <tr>
            <th scope="col">{{ t('rank') }}</th>
            <th scope="col">{{ t('name') }}</th>
            <th scope="col">{{ t('sum') }}</th>
            <th scope="col">{{ t('share') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of best(); track row.name) {
            <tr>
              <td>{{ $index + 1 }}</td>
              <th scope="row">{{ row.name }}</th>
              <td class="nx-end">{{ format.money(row.netFen) }}</td>
              <td class="nx-end nx-quiet">{{ format.percent(row.share) }}</td>
            </tr>
          }
        </tbody>
      </table>
    </section>
  `,
})
export class Ranking {
  protected readonly format = inject(Format);
  protected readonly t = speak(COUNTY_VIEW);
  readonly heading = input.required<string>();
  /** The highest first. */
  readonly rows = input.required<readonly Ranked[]>();
  readonly totalFen = input.required<number>();
  protected readonly best = computed(() =>
    this.rows()
      .slice(0, SHOWN)
      .map((row) => ({ ...row, share: this.totalFen() > 0 ? row.netFen / this.totalFen() : 0 })),
  );
}

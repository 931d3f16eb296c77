import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Format, speak } from '@nuanxin/web/i18n';
import { INCOME } from './income.words';

export interface IncomeRow {
  readonly name: string;
  readonly netFen: number;
  readonly households?: number;
  readonly perHouseholdFen?: number | undefined;
  readonly link?: readonly string[];
}

/** Income by whatever the heading says; with households where they are given. */
@Component({
  selector: 'nx-income-table',
  imports: [RouterLink],
  template: `
    <section class="nx-card nx-stack" [attr.aria-label]="heading()">
      <h2>{{ heading() }}</h2>
      <div class="nx-table-wrap" role="group" tabindex="0" [attr.aria-label]="heading()">
        <table class="nx-table">
          <thead>
            <tr>
              <th scope="col">{{ of() }}</th>
              <th scope="col" class="nx-end">{{ t('net') }}</th>
              @if (shared()) {
                <th scope="col" class="nx-end">{{ t('households') }}</th>
                <th scope="col" class="nx-end">{{ t('perHousehold') }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track $index) {
              <tr>
                <th scope="row">
                  @if (row.link) {
                    <a [routerLink]="row.link">{{ row.name }}</a>
                  } @else {
                    {{ row.name }}
                  }
                </th>
                <td class="nx-end">{{ format.money(row.netFen) }}</td>
                @if (shared()) {
                  <td class="nx-end">{{ format.number(row.households ?? 0) }}</td>
                  <td class="nx-end">
                    {{
                      row.perHouseholdFen === undefined
                        ? t('noHouseholds')
                        : format.money(row.perHouseholdFen)
                    }}
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    </section>
  `,
})
export class IncomeTable {
  protected readonly format = inject(Format);
  protected readonly t = speak(INCOME);
  readonly heading = input.required<string>();
  /** What the first column names. */
  readonly of = input.required<string>();
  readonly rows = input.required<readonly IncomeRow[]>();
  /** Whether the rows have households. */
  readonly shared = input(false);
}

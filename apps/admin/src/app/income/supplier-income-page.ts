import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readSupplierIncome } from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Failed, PageHeader, Waiting } from '@nuanxin/web/ui';
import { INCOME } from './income.words';
import { IncomeTable } from './income-table';

/** What one supplier earned, and each of its households. */
@Component({
  selector: 'nx-supplier-income-page',
  imports: [Failed, IncomeTable, PageHeader, RouterLink, Waiting],
  template: `
    <nx-page-header [heading]="one.value()?.supplier?.name ?? t('heading')" [hint]="t('hint')">
      <a class="nx-button" routerLink="/settlements" [queryParams]="{ supplierId: id() }">{{
        t('statements')
      }}</a>
      <a class="nx-button" routerLink="/income">{{ t('back') }}</a>
    </nx-page-header>
    @if (one.state() === 'failed') {
      <nx-failed [problem]="one.problem()" [stale]="!!one.value()" (again)="one.reload()" />
    }
    @if (one.value()) {
      <dl class="nx-card nx-figures">
        @for (figure of figures(); track figure.label) {
          <div>
            <dt>{{ figure.label }}</dt>
            <dd>{{ figure.text }}</dd>
          </div>
        }
      </dl>
      <nx-income-table [heading]="t('byMonth')" [of]="t('month')" [rows]="months()" />
      <nx-income-table [heading]="t('byProduct')" [of]="t('product')" [rows]="products()" />
    } @else if (one.state() === 'waiting') {
      <section class="nx-card"><nx-waiting [lines]="8" /></section>
    }
  `,
  host: { class: 'nx-stack' },
})
export class SupplierIncomePage {
  private readonly format = inject(Format);
  protected readonly t = speak(INCOME);
  /** The supplier's. */
  readonly id = input.required<string>();
  protected readonly one = read(readSupplierIncome, () => ({ id: this.id() }));
  protected readonly figures = computed(() => {
    const known = this.one.value();
    if (!known) return [];
    const { supplier, netFen, households, perHouseholdFen, payableFen } = known;
    const money = (fen: number) => this.format.money(fen);
    return [
      { label: this.t('township'), text: supplier.township },
      { label: this.t('net'), text: money(netFen) },
      { label: this.t('households'), text: this.format.number(households) },
      {
        label: this.t('perHousehold'),
        text: perHouseholdFen === undefined ? this.t('noHouseholds') : money(perHouseholdFen),
      },
      {
        label: this.t('payable'),
        text: payableFen < 0 ? this.t('owes', { money: money(-payableFen) }) : money(payableFen),
      },
    ];
  });
  protected readonly months = computed(() =>
    (this.one.value()?.byMonth ?? []).map(({ period: name, netFen }) => ({ name, netFen })),
  );
  protected readonly products = computed(() =>
    (this.one.value()?.byProduct ?? []).map(({ productName: name, netFen }) => ({ name, netFen })),
  );
}

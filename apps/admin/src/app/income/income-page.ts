import { Component, computed, inject, signal } from '@angular/core';
import { readFarmerIncome } from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Empty, Failed, PageHeader, Waiting } from '@nuanxin/web/ui';
import { INCOME } from './income.words';
import { IncomeTable } from './income-table';

/** What farmers earned, by supplier, township, product and month. */
@Component({
  selector: 'nx-income-page',
  imports: [Empty, Failed, IncomeTable, PageHeader, Waiting],
  templateUrl: './income-page.html',
  host: { class: 'nx-stack' },
})
export class IncomePage {
  protected readonly format = inject(Format);
  protected readonly t = speak(INCOME);
  protected readonly from = signal('');
  protected readonly to = signal('');
  protected readonly income = read(readFarmerIncome, () => ({
    ...(this.from() ? { from: this.from() } : {}),
    ...(this.to() ? { to: this.to() } : {}),
  }));
  protected readonly suppliers = computed(() =>
    (this.income.value()?.bySupplier ?? []).map(({ supplier, ...row }) => ({
      ...row,
      name: supplier.name,
      link: ['/income', supplier.id],
    })),
  );
  protected readonly townships = computed(() =>
    (this.income.value()?.byTownship ?? []).map(({ township, ...row }) => ({ ...row, name: township })),
  );
  protected readonly products = computed(() =>
    (this.income.value()?.byProduct ?? []).map(({ productName: name, netFen }) => ({ name, netFen })),
  );
  protected readonly months = computed(() =>
    (this.income.value()?.byMonth ?? []).map(({ period: name, netFen }) => ({ name, netFen })),
  );

  protected everything(): void {
    this.from.set('');
    this.to.set('');
  }
}

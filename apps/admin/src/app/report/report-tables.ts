import { Component, computed, inject, input } from '@angular/core';
import type { Report } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { signed } from '../effect/estimates';
import { REPORT } from './report.words';

/** As many as fit one page of paper beside everything else. */
const [PRODUCTS, PARTS] = [8, 10];

/** Parts of the show and products with what they sold; the rest stands in the workbook. */
@Component({
  selector: 'nx-report-tables',
  templateUrl: './report-tables.html',
  styleUrl: './report.css',
})
export class ReportTables {
  protected readonly format = inject(Format);
  protected readonly t = speak(REPORT);
  readonly report = input.required<Report>();
  protected readonly products = computed(() => this.report().products.slice(0, PRODUCTS));
  protected readonly moreProducts = computed(() => this.report().products.length - this.products().length);
  protected readonly parts = computed(() => this.report().parts.slice(0, PARTS));

  protected money(fen: number): string {
    return signed(this.format, fen);
  }
}

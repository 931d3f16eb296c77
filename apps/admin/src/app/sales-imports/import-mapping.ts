import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  type ColumnMapping,
  SALE_COLUMN_NAMES,
  SALE_COLUMNS,
  type SaleColumnName,
  type SalesImport,
  startSalesImport,
} from '@nuanxin/contracts/live';
import { missingColumns } from '@nuanxin/live/domain';
import { Session } from '@nuanxin/web/data-access';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { deed } from '@nuanxin/web/ui';
import { IMPORTS } from './sales-imports.words';

/** Which column holds what, beside the first rows; then the rows are taken in. */
@Component({
  selector: 'nx-import-mapping',
  templateUrl: './import-mapping.html',
  styleUrl: './sales-import.css',
  host: { class: 'nx-stack' },
})
export class ImportMapping {
  private readonly language = inject(Language);
  private readonly format = inject(Format);
  protected readonly session = inject(Session);
  protected readonly starting = deed(startSalesImport);
  protected readonly t = speak(IMPORTS);
  protected readonly names = SALE_COLUMN_NAMES;
  readonly import = input.required<SalesImport>();
  readonly changed = output<SalesImport | undefined>();
  protected readonly mapping = linkedSignal<ColumnMapping>(() => this.import().mapping);
  protected readonly headers = computed(() => [...new Set(this.import().headers.filter(Boolean))]);
  protected readonly rows = computed(() => this.format.number(this.import().progress.rows));
  protected readonly missing = computed(() =>
    missingColumns(this.mapping())
      .map((name) => this.language.of(SALE_COLUMNS[name]))
      .join(' · '),
  );

  protected label(name: SaleColumnName): string {
    const column = SALE_COLUMNS[name];
    return column.required ? `${this.language.of(column)} *` : this.language.of(column);
  }

  protected put(name: SaleColumnName, header: string): void {
    this.mapping.update((before) => ({ ...before, [name]: header === '' ? undefined : header }));
  }

  protected async run(): Promise<void> {
    if (this.missing()) return;
    const { id, revision } = this.import();
    this.changed.emit(await this.starting.do({ id, revision, mapping: this.mapping() }));
  }
}

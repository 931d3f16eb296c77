import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type BadRow,
  downloadBadRows,
  listBadRows,
  ROW_FAULTS,
  SALE_COLUMN_NAMES,
  SALE_COLUMNS,
  type SaleColumnName,
  type SalesImport,
} from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { Failed, Icon, Note } from '@nuanxin/web/ui';
import { IMPORTS } from './sales-imports.words';
import { savesFile } from './saves-file';

const FIGURES = ['rows', 'added', 'repeated', 'changed', 'refunds', 'skipped', 'bad'] as const;
const SHOWN = 50;

/** What became of the rows, and those that stayed out with the reason. */
@Component({
  selector: 'nx-import-result',
  imports: [Failed, Icon, Note, RouterLink],
  templateUrl: './import-result.html',
  styleUrl: './sales-import.css',
  host: { class: 'nx-stack' },
})
export class ImportResult {
  private readonly language = inject(Language);
  private readonly save = savesFile();
  protected readonly format = inject(Format);
  protected readonly t = speak(IMPORTS);
  protected readonly figures = FIGURES;
  protected readonly shown = SHOWN;
  readonly import = input.required<SalesImport>();
  protected readonly bad = read(listBadRows, () => {
    const { id, progress } = this.import();
    return progress.bad > 0 ? { id, limit: SHOWN } : undefined;
  });
  protected readonly columns = computed(() =>
    SALE_COLUMN_NAMES.filter((name) => this.import().mapping[name] !== undefined),
  );

  protected label(name: SaleColumnName): string {
    return this.language.of(SALE_COLUMNS[name]);
  }

  protected why({ faults }: BadRow): string {
    return faults.map((fault) => this.language.of(ROW_FAULTS[fault])).join(' · ');
  }

  protected download(): Promise<void> {
    return this.save(downloadBadRows, { id: this.import().id });
  }
}

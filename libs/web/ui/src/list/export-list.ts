import { DOCUMENT, inject, Service } from '@angular/core';
import { Session } from '@nuanxin/web/data-access';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { UI } from '../ui.words';
import type { Column } from './column';
import { toCsv } from './csv';
import type { List } from './list-of';

/** More than this is asked of the server as a report, not of a browser. */
export const EXPORT_AT_MOST = 5000;

/** Saves what a list shows, all pages of it, with who took it and when. */
@Service()
export class ExportList {
  private readonly document = inject(DOCUMENT);
  private readonly language = inject(Language);
  private readonly format = inject(Format);
  private readonly session = inject(Session);
  private readonly t = speak(UI);

  /** Whether every matching row fitted. Throws `AskFailed`. */
  async save<Row>(
    list: List<Row>,
    columns: readonly Column<Row>[],
    heading: string,
    progress: (rows: number) => void,
  ): Promise<boolean> {
    const { rows, complete } = await list.all(EXPORT_AT_MOST, progress);
    const now = this.format.date(new Date(), 'exact');
    const signature = [this.t('exportedBy'), this.session.profile()?.name ?? '', this.t('exportedAt'), now];
    const head = columns.map(({ label }) => this.language.of(label));
    const body = rows.map((row) => columns.map(({ plain, text }) => (plain ?? text)(row)));
    this.download(toCsv([head, ...body, [], signature]), `${heading} ${now.replace(/[/:]/g, '-')}.csv`);
    return complete;
  }

  private download(text: string, name: string): void {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    const link = this.document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
  }
}

import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { downloadReport, readReport } from '@nuanxin/contracts/live';
import { adviceWords } from '@nuanxin/live/domain';
import { read } from '@nuanxin/web/data-access';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { CopyButton, Failed, Note, PageHeader, Waiting } from '@nuanxin/web/ui';
import { savesFile } from '../sales-imports/saves-file';
import { ReportCourse } from './report-course';
import { ReportFigures } from './report-figures';
import { ReportTables } from './report-tables';
import { REPORT } from './report.words';

/** So much of each list fits one page of paper; report.css leaves out the rest. */
const ON_PAPER = { products: 5, parts: 5, questions: 4, advice: 8 } as const;
type List = keyof typeof ON_PAPER;

/** One broadcast on one page: what it sold, what that is worth, what to do better. On paper it is one A4. */
@Component({
  selector: 'nx-report-page',
  imports: [
    CopyButton,
    Failed,
    Note,
    PageHeader,
    ReportCourse,
    ReportFigures,
    ReportTables,
    RouterLink,
    Waiting,
  ],
  templateUrl: './report-page.html',
  styleUrl: './report.css',
  host: { class: 'nx-stack' },
})
export class ReportPage {
  private readonly document = inject(DOCUMENT);
  private readonly language = inject(Language);
  private readonly save = savesFile();
  protected readonly format = inject(Format);
  protected readonly t = speak(REPORT);
  readonly id = input.required<string>();
  protected readonly report = read(readReport, () => ({ id: this.id() }));
  protected readonly isNotOver = computed(() => this.report.problem()?.code === 'live.move');
  /** Anew when the page goes on to another report. */
  protected readonly link = computed(() => this.id() && this.document.location.href);
  protected readonly heading = computed(() => {
    const title = this.report.value()?.title;
    return title === undefined ? this.t('heading') : this.t('of', { title });
  });
  protected readonly advice = computed(() =>
    (this.report.value()?.advice ?? []).map((each) => adviceWords(each, this.language.locale())),
  );

  protected readonly isCut = computed(() => {
    const report = this.report.value();
    const lists = Object.keys(ON_PAPER) as List[];
    return report !== undefined && lists.some((list) => report[list].length > ON_PAPER[list]);
  });

  protected print(): void {
    this.document.defaultView?.print();
  }

  protected download(): Promise<void> {
    return this.save(downloadReport, { id: this.id() });
  }
}

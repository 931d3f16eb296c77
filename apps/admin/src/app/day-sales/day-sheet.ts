import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import {
  type BadDay,
  checkDaySheet,
  DAY_COLUMN_NAMES,
  DAY_COLUMNS,
  DAY_FAULTS,
  type DayColumnName,
  downloadDayTemplate,
  PART_CHARACTERS,
  recordDailySales,
  SHEET_FAULTS,
} from '@nuanxin/contracts/live';
import { Api, problemOf } from '@nuanxin/web/data-access';
import { Format, Language, ProblemWords, speak } from '@nuanxin/web/i18n';
import { deed, Icon, Note } from '@nuanxin/web/ui';
import { base64Of } from '../sales-imports/base64-of';
import { savesFile } from '../sales-imports/saves-file';
import { DAY_SALES } from './day-sales.words';

const MOST_BYTES = (PART_CHARACTERS / 4) * 3;

/** A spreadsheet of days: read, shown with the rows that are left out, and only then recorded. */
@Component({
  selector: 'nx-day-sheet',
  imports: [Icon, Note],
  templateUrl: './day-sheet.html',
  styles: `
    .nx-hidden:focus-visible + label {
      outline: 3px solid var(--nx-focus);
      outline-offset: 2px;
    }
    .why {
      min-width: 16em;
    }
  `,
})
export class DaySheet {
  private readonly api = inject(Api);
  private readonly format = inject(Format);
  private readonly words = inject(ProblemWords);
  protected readonly language = inject(Language);
  protected readonly save = savesFile();
  protected readonly recording = deed(recordDailySales);
  protected readonly t = speak(DAY_SALES);
  protected readonly template = downloadDayTemplate;
  protected readonly columns = DAY_COLUMN_NAMES;
  /** What it is told of: the product, and the platform unless it is all of them. */
  readonly about = input.required<{ readonly productId: string; readonly platformId?: string }>();
  readonly saved = output<void>();
  protected readonly reading = signal(false);
  protected readonly fault = signal('');
  protected readonly read = signal<(ReplyOf<typeof checkDaySheet> & { name: string }) | undefined>(undefined);
  protected readonly days = computed(() => this.read()?.days ?? []);
  protected readonly bad = computed(() => this.read()?.bad ?? []);
  protected readonly found = computed(() => {
    const name = this.read()?.name ?? '';
    const order = this.days()
      .map(({ day }) => day)
      .toSorted();
    const [from, to] = [order.at(0), order.at(-1)];
    if (from === undefined || to === undefined) return this.t('noneFound', { name });
    const sum = this.format.money(this.days().reduce((total, { salesFen }) => total + salesFen, 0));
    return this.t('found', { name, days: order.length, from, to, sum });
  });

  protected label(name: DayColumnName): string {
    return this.language.of(DAY_COLUMNS[name]);
  }

  protected why({ faults }: BadDay): string {
    return faults.map((fault) => this.language.of(DAY_FAULTS[fault])).join(' · ');
  }

  protected async take(box: HTMLInputElement): Promise<void> {
    const file = box.files?.[0];
    box.value = '';
    this.read.set(undefined);
    this.fault.set(file && file.size > MOST_BYTES ? this.t('tooLarge') : '');
    if (!file || this.fault()) return;
    this.reading.set(true);
    try {
      const base64 = base64Of(new Uint8Array(await file.arrayBuffer()));
      const sheet = { productId: this.about().productId, fileName: file.name.slice(-120), base64 };
      const found = await this.api.ask(checkDaySheet, sheet);
      if (found.fault) this.fault.set(this.language.of(SHEET_FAULTS[found.fault]));
      else this.read.set({ ...found, name: file.name });
    } catch (error) {
      this.fault.set(this.saying(error));
    } finally {
      this.reading.set(false);
    }
  }

  protected async record(): Promise<void> {
    const days = this.days();
    const done = this.t('recorded', { days: days.length });
    if (!(await this.recording.do({ ...this.about(), days }, { done }))) return;
    this.read.set(undefined);
    this.saved.emit();
  }

  private saying(error: unknown): string {
    const problem = problemOf(error);
    const missing = this.columns.filter((name) => problem.details?.reasons?.includes(name));
    if (missing.length === 0) return this.words.title(problem);
    return this.t('missing', { columns: missing.map((name) => this.label(name)).join(' · ') });
  }
}

import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { problemOf } from '@nuanxin/web/data-access';
import { Language, ProblemWords, speak } from '@nuanxin/web/i18n';
import { Appearance } from '../basics/appearance';
import { Dismiss } from '../basics/dismiss';
import { Icon } from '../basics/icon';
import { Toasts } from '../feedback/toasts';
import { UI } from '../ui.words';
import type { Column } from './column';
import { EXPORT_AT_MOST, ExportList } from './export-list';
import { ListChoicesStore } from './list-choices';
import type { List } from './list-of';

/** Saved searches, columns, density, export, print and refresh of a list. */
@Component({
  selector: 'nx-list-tools',
  imports: [Dismiss, Icon],
  templateUrl: './list-tools.html',
  styles: `
    .line {
      display: flex;
      gap: 4px;
      align-items: center;
      justify-content: space-between;
      min-height: 34px;
    }
  `,
})
export class ListTools<Row> {
  private readonly store = inject(ListChoicesStore);
  private readonly exporter = inject(ExportList);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly appearance = inject(Appearance);
  protected readonly language = inject(Language);
  protected readonly t = speak(UI);

  readonly list = input.required<List<Row>>();
  readonly columns = input.required<readonly Column<Row>[]>();
  readonly heading = input.required<string>();

  /** Rows read so far while an export runs. */
  protected readonly exported = signal<number | undefined>(undefined);
  protected readonly choices = computed(() => this.store.of(this.list().screen));
  private readonly shown = computed(() => this.choices().columns(this.columns()));
  protected readonly ordered = computed(() => [
    ...this.shown(),
    ...this.columns().filter((column) => !this.visible(column)),
  ]);

  protected visible(column: Column<Row>): boolean {
    return this.shown().some(({ key }) => key === column.key);
  }

  protected toggle(column: Column<Row>): void {
    const keys = this.shown().map(({ key }) => key);
    const without = keys.filter((key) => key !== column.key);
    this.choices().change({ columns: without.length < keys.length ? without : [...keys, column.key] });
  }

  protected raise({ key }: Column<Row>): void {
    const keys = this.shown().map((column) => column.key);
    const at = keys.indexOf(key);
    keys.splice(at, 1);
    keys.splice(Math.max(0, at - 1), 0, key);
    this.choices().change({ columns: keys });
  }

  protected keep(event: Event, typed: string): void {
    event.preventDefault();
    const name = typed.trim();
    if (!name) return;
    const others = this.choices()
      .kept()
      .searches.filter((kept) => kept.name !== name);
    this.choices().change({ searches: [...others, { name, filters: { ...this.list().applied() } }] });
  }

  protected forget(name: string): void {
    const searches = this.choices().kept().searches;
    this.choices().change({ searches: searches.filter((kept) => kept.name !== name) });
  }

  protected toggleDensity(): void {
    this.appearance.setDensity(this.appearance.density() === 'compact' ? 'comfortable' : 'compact');
  }

  protected async export(): Promise<void> {
    if (this.exported() !== undefined) return;
    this.exported.set(0);
    try {
      const complete = await this.exporter.save(this.list(), this.shown(), this.heading(), (n) =>
        this.exported.set(n),
      );
      if (!complete) this.toasts.say(this.t('exportTooMany', { n: EXPORT_AT_MOST }), { tone: 'bad' });
    } catch (error) {
      this.toasts.say(this.problems.title(problemOf(error)), { tone: 'bad' });
    } finally {
      this.exported.set(undefined);
    }
  }

  protected print(): void {
    this.window?.print();
  }
}

import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChildren, inject, input } from '@angular/core';
import { Language, speak } from '@nuanxin/web/i18n';
import { Empty } from '../feedback/empty';
import { Failed } from '../feedback/failed';
import { Waiting } from '../feedback/waiting';
import { UI } from '../ui.words';
import { Cell } from './cell';
import type { Column } from './column';
import { ListChoicesStore } from './list-choices';
import { ListFilters } from './list-filters';
import type { List } from './list-of';
import { ListPager } from './list-pager';
import { ListTools } from './list-tools';

/** A list page's body: search form, tools, table (cards on a phone), pages; old rows stay while new ones load. */
@Component({
  selector: 'nx-list',
  imports: [NgTemplateOutlet, Empty, Failed, Waiting, ListFilters, ListPager, ListTools],
  templateUrl: './list-frame.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
  `,
})
export class ListFrame<Row> {
  private readonly store = inject(ListChoicesStore);
  private readonly templates = contentChildren(Cell);
  protected readonly language = inject(Language);
  protected readonly t = speak(UI);

  readonly list = input.required<List<Row>>();
  readonly columns = input.required<readonly Column<Row>[]>();
  /** Names the table, the region and the exported file. */
  readonly heading = input.required<string>();
  readonly nothing = input.required<string>();
  readonly nothingFound = input.required<string>();
  readonly identity = input<(row: Row) => unknown>((row) => (row as { id: string }).id);

  protected readonly rows = computed(() => this.list().read.value()?.items ?? []);
  protected readonly cells = computed(() => new Map(this.templates().map((cell) => [cell.nxCell(), cell])));
  protected readonly actions = computed(() => this.cells().get('actions'));
  protected readonly searching = computed(() => Object.keys(this.list().applied()).length > 0);
  protected readonly shown = computed(() => this.store.of(this.list().screen).columns(this.columns()));
  protected readonly view = computed(() => {
    const state = this.list().read.state();
    return state === 'ready' && this.rows().length === 0 ? 'empty' : state;
  });
}

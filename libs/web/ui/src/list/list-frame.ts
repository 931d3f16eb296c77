import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChildren, inject, input, signal } from '@angular/core';
import { Session } from '@nuanxin/web/data-access';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { Icon } from '../basics/icon';
import { Now } from '../basics/now';
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
import { OwnFilter } from './own-filter';
import { ListTools } from './list-tools';

let heads = 0;

/** A list page's body: search form, tools, table (cards on a phone), pages; old rows stay while new ones load. */
@Component({
  selector: 'nx-list',
  imports: [NgTemplateOutlet, Empty, Failed, Icon, Waiting, ListFilters, ListPager, ListTools],
  templateUrl: './list-frame.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    .head {
      display: grid;
      gap: 12px;
    }
    .deeds {
      flex-wrap: nowrap;
    }
    .unfold,
    .print-only {
      display: none;
    }
    @media print {
      .print-only {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 24px;
        margin-top: 16px;
      }
      .signature {
        min-width: 240px;
        border-bottom: 1px solid currentcolor;
      }
    }
    @media (max-width: 640px) {
      .unfold {
        display: flex;
      }
      .head:not(.unfolded) {
        display: none;
      }
    }
  `,
})
export class ListFrame<Row> {
  private readonly store = inject(ListChoicesStore);
  private readonly templates = contentChildren(Cell);
  protected readonly ownFilters = contentChildren(OwnFilter);
  protected readonly session = inject(Session);
  protected readonly format = inject(Format);
  protected readonly now = inject(Now);
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
  protected readonly headId = `nx-list-head-${heads++}`;
  /** Whether a phone shows the search form and the tools, which else would fill its screen before the first row. */
  protected readonly unfolded = signal(false);
  protected readonly narrowed = computed(() => Object.keys(this.list().applied()).length);
  protected readonly searching = computed(() => this.narrowed() > 0);
  protected readonly shown = computed(() => this.store.of(this.list().screen).columns(this.columns()));
  protected readonly view = computed(() => {
    const state = this.list().read.state();
    return state === 'ready' && this.rows().length === 0 ? 'empty' : state;
  });
}

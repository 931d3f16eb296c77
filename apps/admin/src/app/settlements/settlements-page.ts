import { Component, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import { downloadStatements, listBroadcasts, listStatements, listSuppliers } from '@nuanxin/contracts/live';
import { read, Session } from '@nuanxin/web/data-access';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { Cell, Icon, ListFrame, listOf, OwnFilter, PageHeader } from '@nuanxin/web/ui';
import { savesFile } from '../sales-imports/saves-file';
import { FIGURES } from './figures';
import { SETTLEMENTS, STATEMENT_STATE } from './settlements.words';
import { STATEMENT_FILTERS, statementColumns } from './statement-columns';
import { StatementTag } from './statement-tag';

type Reply = ReplyOf<typeof listStatements>;

/** Statements, with what all that match add up to. */
@Component({
  selector: 'nx-settlements-page',
  imports: [Cell, Icon, ListFrame, OwnFilter, PageHeader, RouterLink, StatementTag],
  templateUrl: './settlements-page.html',
  styleUrl: './settlements.css',
  host: { class: 'nx-stack' },
})
export class SettlementsPage {
  private readonly save = savesFile();
  private readonly stateName = speak(STATEMENT_STATE);
  private readonly session = inject(Session);
  protected readonly language = inject(Language);
  protected readonly format = inject(Format);
  protected readonly t = speak(SETTLEMENTS);
  protected readonly figures = FIGURES;
  protected readonly columns = statementColumns(this.format, ({ state }) => this.stateName(state));
  protected readonly list = listOf(listStatements, { screen: 'settlements', filters: STATEMENT_FILTERS });
  protected readonly suppliers = read(listSuppliers, () =>
    this.session.may('supplier.read') ? { limit: 200 } : undefined,
  );
  protected readonly broadcasts = read(listBroadcasts, () =>
    this.session.may('broadcast.read') ? { state: 'ended' as const, limit: 100 } : undefined,
  );
  /** The first page says it; it stays while others are looked at. */
  protected readonly sum = linkedSignal<Reply | undefined, Reply['sum']>({
    source: () => this.list.read.value() as Reply | undefined,
    computation: (reply, before) => reply?.sum ?? before?.value,
  });

  protected export(): Promise<void> {
    return this.save(downloadStatements, this.list.applied());
  }
}

import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  downloadStatement,
  listEntries,
  previewSettlement,
  readStatement,
  type StatementDetails,
} from '@nuanxin/contracts/live';
import { PAYMENT_METHODS } from '@nuanxin/live/settlement';
import { read, Session } from '@nuanxin/web/data-access';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { Failed, Icon, Note, PageHeader, Waiting } from '@nuanxin/web/ui';
import { EntryCard } from '../ledger/entry-card';
import { savesFile } from '../sales-imports/saves-file';
import { FiguresTable } from './figures-table';
import { notices } from './notices';
import { PayBox } from './pay-box';
import { PostBox } from './post-box';
import { ReasonBox } from './reason-box';
import { SETTLEMENTS } from './settlements.words';
import { statementFacts } from './statement-facts';
import { StatementTag } from './statement-tag';

/** One statement: on the screen with what comes next, on paper with lines to sign. */
@Component({
  selector: 'nx-statement-page',
  imports: [
    EntryCard,
    Failed,
    FiguresTable,
    Icon,
    Note,
    PageHeader,
    PayBox,
    PostBox,
    ReasonBox,
    RouterLink,
    StatementTag,
    Waiting,
  ],
  templateUrl: './statement-page.html',
  styleUrl: './settlements.css',
  host: { class: 'nx-stack' },
})
export class StatementPage {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly save = savesFile();
  private readonly factsOf = statementFacts();
  protected readonly session = inject(Session);
  protected readonly language = inject(Language);
  protected readonly format = inject(Format);
  protected readonly t = speak(SETTLEMENTS);
  protected readonly noticeOf = notices();
  protected readonly methods = PAYMENT_METHODS;
  protected readonly signatures = ['signPrepared', 'signChecked', 'signSupplier', 'signDate'] as const;
  protected readonly box = signal<'' | 'post' | 'pay' | 'correct' | 'return'>('');
  readonly broadcastId = input.required<string>();
  readonly supplierId = input.required<string>();
  /** A file's name has a dot, an address has none. */
  private readonly id = computed(() => `${this.broadcastId()}.${this.supplierId()}`);
  protected readonly one = read(readStatement, () => ({ id: this.id() }));
  protected readonly entries = read(listEntries, () => ({ statementId: this.id(), limit: 50 }));
  /** Only whoever may correct it has to know whether the sales have changed. */
  private readonly preview = read(previewSettlement, () => {
    const broadcast = this.one.value()?.broadcast;
    return broadcast && this.session.may('settlement.manage') ? { id: broadcast.id } : undefined;
  });
  /** The figures as they should be, when they are others. */
  protected readonly changed = computed(() => {
    const statements = this.preview.value()?.statements ?? [];
    return statements.find(({ standing }) => standing?.id === this.id() && standing.differs)?.totals;
  });
  protected readonly returnable = computed(() =>
    this.one.value()?.payments.some(({ returned }) => !returned),
  );
  protected readonly facts = computed(() => {
    const known = this.one.value();
    return known ? this.factsOf(known) : [];
  });
  protected readonly next = computed(() => {
    const known = this.one.value();
    if (!known || known.state === 'draft') return this.t('nextDraft');
    if (known.state === 'paid') return this.t('nextPaid');
    return known.dueFen > 0
      ? this.t('nextPosted', { money: this.format.money(known.dueFen) })
      : this.t('nextSetOff');
  });

  protected show(known: StatementDetails): void {
    this.box.set('');
    this.one.replace(known);
    this.entries.reload();
    this.preview.reload();
  }

  protected reload(): void {
    this.one.reload();
    this.preview.reload();
  }

  protected print(): void {
    this.window?.print();
  }

  protected download(): Promise<void> {
    return this.save(downloadStatement, { id: this.id() });
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, type EventEnvelope, type Ulid } from '@nuanxin/contracts/kernel';
import type { StatementDetails, StatementId } from '@nuanxin/contracts/live';
import { type Earned, type Entry, periodOf } from '@nuanxin/live/settlement';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { scopeFilter } from '@nuanxin/platform/store';
import {
  type BookedPeriod,
  type BookState,
  BookStore,
  type Posting,
  type StatementPatch,
} from '../../store/book-store';
import type { FreshEntry } from '../../store/entry-record';
import { JournalStore } from '../../store/journal-store';
import type { StatementRecord } from '../../store/statement-record';
import { StatementStore } from '../../store/statement-store';
import { statementRow } from '../statements/statement-view';
import { StatementDetailsView } from '../statements/statement-details-view';
import { byOf } from './by-of';

export interface EntryDraft {
  readonly entry: Entry;
  readonly earned: readonly Earned[];
  readonly reference?: string;
}

/** What a use case makes of a statement: its entries, what the statement is afterwards, and what the audit hears. */
export interface Decision {
  readonly entries: readonly EntryDraft[];
  readonly patch: StatementPatch;
  readonly event: EventEnvelope;
}

type Decide = (statement: StatementRecord, book: BookState) => Decision | Promise<Decision>;

interface Asked {
  readonly requestId: Ulid;
  readonly id: StatementId;
  readonly revision: number;
}

/**
 * The one way into the journal. A posting is decided in a single write of the book, with its entries, their numbers and the
 * event; then the entries arrive in the journal and the statement moves, each once by its id, and the book strikes it off. Who
 * dies between these writes leaves a posting in the book, and the next posting or the sweep brings it home.
 */
@Injectable()
export class Postings {
  constructor(
    private readonly book: BookStore,
    private readonly journal: JournalStore,
    private readonly statements: StatementStore,
    private readonly view: StatementDetailsView,
    private readonly clock: Clock,
  ) {}

  async run(request: Asked, call: Call, decide: Decide): Promise<StatementDetails> {
    const { requestId, id } = request;
    const scope = scopeFilter(call, 'settlement.manage');
    await this.statements.read(id, scope);
    await this.book.change({ requestId, body: request }, async (book) => {
      // Another one about the same statement comes first, so that this one sees what became of it.
      for (const earlier of book.pending) if (earlier.statementId === id) await this.arrive(earlier);
      const statement = await this.statements.read(id, scope);
      if (statement.requests.includes(requestId)) return { next: book, events: [] };
      if (statement.revision !== request.revision)
        throw new DomainError('record.stale', { current: statementRow(statement) });
      const { entries, patch, event } = await decide(statement, book);
      const { numbered, periods } = this.number(entries, statement, book.periods, call);
      const posting: Posting = { requestId, statementId: id, entries: numbered, patch };
      return { next: { ...book, periods, pending: [...book.pending, posting] }, events: [event] };
    });
    await this.finish();
    return this.view.of(await this.statements.read(id, scope));
  }

  /** Brings home whatever is decided; how many postings there were. Safe beside others that do the same. */
  async finish(): Promise<number> {
    const { pending } = await this.book.read();
    for (const posting of pending) await this.arrive(posting);
    if (pending.length > 0) await this.book.done(pending.map(({ requestId }) => requestId));
    return pending.length;
  }

  private async arrive({ requestId, statementId, entries, patch }: Posting): Promise<void> {
    for (const entry of entries) await this.journal.keep(entry);
    await this.statements.changeOwn(statementId, (state) => {
      if (state.requests.includes(requestId)) return { next: state, events: [] };
      const ids = entries.map(({ _id }) => _id);
      const kept = { entries: [...state.entries, ...ids], requests: [...state.requests, requestId] };
      return { next: { ...state, ...patch, ...kept }, events: [] };
    });
  }

  private number(
    drafts: readonly EntryDraft[],
    statement: StatementRecord,
    before: readonly BookedPeriod[],
    call: Call,
  ): { numbered: FreshEntry[]; periods: readonly BookedPeriod[] } {
    const last = new Map(before.map((period) => [period.period, period]));
    const at = this.clock.now();
    const numbered = drafts.map(({ entry, earned, reference }, place): FreshEntry => {
      const period = last.get(entry.period) ?? { period: entry.period, last: 0 };
      const number = period.last + 1;
      last.set(entry.period, { ...period, last: number });
      return {
        ...entry,
        _id: `${statement._id}.${statement.entries.length + place + 1}`,
        statementId: statement._id,
        within: statement.within,
        number,
        supplier: statement.supplier,
        earned: earned.map(({ productId, productName, netFen }) => ({ productId, productName, netFen })),
        ...(reference === undefined ? {} : { reference }),
        by: byOf(call),
        at,
      };
    });
    return { numbered, periods: [...last.values()] };
  }

  /** The month that goes on: it is always open. */
  get month(): string {
    return periodOf(this.clock.now());
  }
}

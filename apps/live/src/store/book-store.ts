import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { StatementId } from '@nuanxin/contracts/live';
import type { Period } from '@nuanxin/live/settlement';
import { Ids } from '@nuanxin/platform/kernel';
import {
  type Aggregate,
  aggregate,
  type Aggregates,
  type ChangeRequest,
  Database,
  everything,
  type Moved,
} from '@nuanxin/platform/store';
import type { By, FreshEntry } from './entry-record';
import type { StatementRecord } from './statement-record';

export interface BookedPeriod {
  readonly period: Period;
  /** The number of its last entry. */
  readonly last: number;
  readonly closed?: { readonly at: Date; readonly by: By } | undefined;
}

/** What a posting makes of its statement. */
export type StatementPatch = Partial<
  Pick<
    StatementRecord,
    'state' | 'period' | 'supplier' | 'lines' | 'totals' | 'terms' | 'payments' | 'clearedFen'
  >
>;

/** Decided, but perhaps not yet in the journal and in the statement. */
export interface Posting {
  readonly requestId: Ulid;
  readonly statementId: StatementId;
  readonly entries: readonly FreshEntry[];
  readonly patch: StatementPatch;
}

/** The book of the county: which months are closed, how far their entries are numbered, and what is being posted. */
export interface BookState extends Aggregate {
  readonly periods: readonly BookedPeriod[];
  readonly pending: readonly Posting[];
}

const books = aggregate<BookState>({
  name: 'books',
  schema: {
    periods: {
      type: [
        {
          _id: false,
          period: String,
          last: Number,
          closed: { type: { _id: false, at: Date, by: { accountId: String, name: String } } },
        },
      ],
      required: true,
    },
    pending: { type: [Object], required: true },
  },
  indexes: [],
  view: ({ revision }) => ({ revision }),
});

const BOOK = 'county';
const COUNTY = everything('the county keeps one book, and every posting goes through it');

/**
 * One document, so that closing a month, numbering its entries and paying no more than is due are decided one after the other,
 * whichever replica is asked.
 */
@Injectable()
export class BookStore implements OnApplicationBootstrap {
  private readonly all: Aggregates<BookState>;

  constructor(
    database: Database,
    private readonly ids: Ids,
  ) {
    this.all = database.aggregates(books);
  }

  /** Opens the book when there is none. */
  async onApplicationBootstrap(): Promise<void> {
    if (await this.all.first({ _id: BOOK }, COUNTY)) return;
    const fresh = { _id: BOOK, periods: [], pending: [] };
    await this.all.insert(fresh, { requestId: BOOK, body: BOOK, events: [] });
  }

  read(): Promise<BookState> {
    return this.all.read(BOOK, COUNTY);
  }

  change(
    request: Omit<ChangeRequest, 'revision'>,
    move: (state: BookState) => Moved<BookState> | Promise<Moved<BookState>>,
  ): Promise<BookState> {
    return this.all.change(BOOK, COUNTY, request, move);
  }

  /** Strikes what has arrived in the journal and in its statement off the list. */
  async done(requestIds: readonly Ulid[]): Promise<void> {
    const request = { requestId: this.ids.ulid(), body: {} };
    await this.all.change(BOOK, COUNTY, request, (state) => {
      const pending = state.pending.filter(({ requestId }) => !requestIds.includes(requestId));
      const next = pending.length === state.pending.length ? state : { ...state, pending };
      return { next, events: [] };
    });
  }
}

export function closedIn({ periods }: Pick<BookState, 'periods'>): Period[] {
  return periods.flatMap(({ period, closed }) => (closed ? [period] : []));
}

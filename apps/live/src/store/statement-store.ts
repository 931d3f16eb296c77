import { Injectable } from '@nestjs/common';
import { DomainError, type EventEnvelope, type Ulid } from '@nuanxin/contracts/kernel';
import type { StatementId, StatementState } from '@nuanxin/contracts/live';
import type { Period } from '@nuanxin/live/settlement';
import { Ids } from '@nuanxin/platform/kernel';
import {
  aggregate,
  type Aggregates,
  Database,
  everything,
  type Fresh,
  type Moved,
  type Page,
  type PageRequest,
  type Scope,
} from '@nuanxin/platform/store';
import type { Model } from 'mongoose';
import { statementCollection, type StatementRecord } from './statement-record';

export interface StatementFilter {
  readonly period?: Period | undefined;
  readonly state?: StatementState | undefined;
  readonly supplierId?: Ulid | undefined;
  readonly broadcastId?: Ulid | undefined;
}

const NEWEST_FIRST = { by: '_id', direction: 'descending' } as const;
const OWN = everything('the books are kept for all statements alike');
const PAGE = 200;

/** Statements to suppliers. What is posted moves only by the book, see `Postings`. */
@Injectable()
export class StatementStore {
  private readonly all: Aggregates<StatementRecord>;
  /** The same collection, to sum long lists up with the few fields that sums need. */
  private readonly statements: Model<StatementRecord>;

  constructor(
    database: Database,
    private readonly ids: Ids,
  ) {
    const view = ({ _id, state, revision }: StatementRecord) => ({ id: _id, state, revision });
    this.all = database.aggregates(aggregate<StatementRecord>({ ...statementCollection, view }));
    this.statements = database.collection<StatementRecord>(statementCollection);
  }

  /** A new draft. One that is there already stays as it is. */
  async add(fresh: Fresh<StatementRecord>, event: EventEnvelope): Promise<void> {
    const { _id } = fresh;
    try {
      await this.all.insert(fresh, { requestId: _id, body: _id, events: [event] });
    } catch (error) {
      // Somebody else drafted it a moment ago, from the same sales.
      if (!(error instanceof DomainError && error.code === 'request.key-reused')) throw error;
    }
  }

  read(id: StatementId, scope: Scope): Promise<StatementRecord> {
    return this.all.read(id, scope);
  }

  page(filter: StatementFilter, request: Omit<PageRequest, 'order'>): Promise<Page<StatementRecord>> {
    return this.all.page(fieldsOf(filter), { ...request, order: NEWEST_FIRST });
  }

  /** The newest that fit, at most so many. */
  async several(filter: StatementFilter, scope: Scope, atMost: number): Promise<StatementRecord[]> {
    const found: StatementRecord[] = [];
    for (let place: { after?: string } | undefined = {}; place && found.length < atMost;) {
      const { items, next } = await this.page(filter, { scope, limit: PAGE, ...place });
      found.push(...items);
      place = next === undefined ? undefined : { after: next };
    }
    return found.slice(0, atMost);
  }

  /** Of all that fit, as many as they may be: only what sums are made of. */
  figures(filter: StatementFilter, scope: Scope): Promise<Pick<StatementRecord, 'totals' | 'payments'>[]> {
    const fields = { ...scope.filter, ...fieldsOf(filter) };
    return this.statements
      .find(fields, { totals: 1, payments: 1 })
      .lean<Pick<StatementRecord, 'totals' | 'payments'>[]>()
      .exec();
  }

  ofBroadcast(broadcastId: Ulid): Promise<StatementRecord[]> {
    return this.several({ broadcastId }, OWN, 10_000);
  }

  count(state: StatementState, period: Period): Promise<number> {
    return this.all.count({ state, period }, OWN);
  }

  /** The month of the earliest draft. */
  async earliestDraft(): Promise<Period | undefined> {
    const order = { by: 'period', direction: 'ascending' } as const;
    const { items } = await this.all.page({ state: 'draft' }, { scope: OWN, order, limit: 1 });
    return items.at(0)?.period;
  }

  /** Safe to repeat only if `move` is. */
  changeOwn(
    id: StatementId,
    move: (state: StatementRecord) => Moved<StatementRecord>,
  ): Promise<StatementRecord> {
    return this.all.change(id, OWN, { requestId: this.ids.ulid(), body: {} }, move);
  }
}

function fieldsOf({ period, state, supplierId, broadcastId }: StatementFilter) {
  return {
    ...(period === undefined ? {} : { period }),
    ...(state === undefined ? {} : { state }),
    ...(supplierId === undefined ? {} : { 'supplier.id': supplierId }),
    ...(broadcastId === undefined ? {} : { 'broadcast.id': broadcastId }),
  };
}

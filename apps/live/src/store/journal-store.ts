import { Injectable } from '@nestjs/common';
import { DomainError, type Ulid } from '@nuanxin/contracts/kernel';
import type { StatementId } from '@nuanxin/contracts/live';
import type { Period } from '@nuanxin/live/settlement';
import {
  aggregate,
  type Aggregates,
  Database,
  everything,
  type Page,
  type PageRequest,
  type Scope,
} from '@nuanxin/platform/store';
import { type Model, trusted } from 'mongoose';
import { entryCollection, type EntryRecord, type FreshEntry } from './entry-record';

export interface EntryFilter {
  readonly period?: Period | undefined;
  readonly supplierId?: Ulid | undefined;
  readonly statementId?: StatementId | undefined;
}

/** Both included. */
export interface Months {
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
}

export type Posted = Pick<EntryRecord, '_id' | 'period' | 'kind' | 'supplier' | 'lines' | 'on'>;
export type Earning = Pick<EntryRecord, 'period' | 'supplier' | 'earned' | 'at'>;

const OWN = everything('whoever may move a statement may take its entries back');
const NEWEST_FIRST = { by: 'at', direction: 'descending' } as const;

/** Journal entries. They are kept and read: there is no way to change or remove one. */
@Injectable()
export class JournalStore {
  private readonly all: Aggregates<EntryRecord>;
  private readonly entries: Model<EntryRecord>;

  constructor(database: Database) {
    const view = ({ _id, revision }: EntryRecord) => ({ id: _id, revision });
    this.all = database.aggregates(aggregate<EntryRecord>({ ...entryCollection, view }));
    // The same collection, to read long histories with the few fields that sums need.
    this.entries = database.collection<EntryRecord>(entryCollection);
  }

  /** One that is there already stays as it is. */
  async keep(entry: FreshEntry): Promise<void> {
    try {
      await this.all.insert(entry, { requestId: entry._id, body: entry._id, events: [] });
    } catch (error) {
      // Somebody else finished the posting a moment ago; its entries were made before either of them began.
      if (!(error instanceof DomainError && error.code === 'request.key-reused')) throw error;
    }
  }

  /** For the service itself. @throws DomainError `record.absent` */
  find(id: string): Promise<EntryRecord> {
    return this.all.read(id, OWN);
  }

  page(
    { period, supplierId, statementId }: EntryFilter,
    request: Omit<PageRequest, 'order'>,
  ): Promise<Page<EntryRecord>> {
    const fields = {
      ...(period === undefined ? {} : { period }),
      ...(supplierId === undefined ? {} : { 'supplier.id': supplierId }),
      ...(statementId === undefined ? {} : { statementId }),
    };
    return this.all.page(fields, { ...request, order: NEWEST_FIRST });
  }

  /** All of one supplier's, whoever posted them. */
  ofSupplier(supplierId: Ulid): Promise<Posted[]> {
    return this.posted({ 'supplier.id': supplierId });
  }

  /** Of a period, or of all. */
  within(scope: Scope, period?: Period): Promise<Posted[]> {
    return this.posted({ ...scope.filter, ...(period === undefined ? {} : { period }) });
  }

  earnings(scope: Scope, months: Months): Promise<Earning[]> {
    return this.earned({ ...scope.filter, ...spanOf(months) });
  }

  earningsOf(supplierId: Ulid, months: Months): Promise<Earning[]> {
    return this.earned({ 'supplier.id': supplierId, ...spanOf(months) });
  }

  private posted(filter: object): Promise<Posted[]> {
    const fields = { period: 1, kind: 1, supplier: 1, lines: 1, on: 1 };
    return this.entries.find(filter, fields).lean<Posted[]>().exec();
  }

  /** Payments earn nothing. */
  private earned(filter: object): Promise<Earning[]> {
    const fields = { period: 1, supplier: 1, earned: 1, at: 1 };
    return this.entries.find(filter, fields).lean<Earning[]>().exec();
  }
}

function spanOf({ from, to }: Months): object {
  if (from === undefined && to === undefined) return {};
  const bounds = { ...(from === undefined ? {} : { $gte: from }), ...(to === undefined ? {} : { $lte: to }) };
  return { period: trusted(bounds) };
}

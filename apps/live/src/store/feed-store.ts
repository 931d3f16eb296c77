import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { FeedScope } from '@nuanxin/contracts/live';
import {
  aggregate,
  type Aggregate,
  type Aggregates,
  type ChangeRequest,
  Database,
  everything,
  type Fresh,
  type InsertRequest,
  type Moved,
  type Scope,
} from '@nuanxin/platform/store';

export interface FeedState extends Aggregate {
  readonly accountId: Ulid;
  readonly scope: FeedScope;
  /** By which its secret is known; gone once it is revoked. */
  readonly digest?: string | undefined;
  readonly open: boolean;
}

const feeds = aggregate<FeedState>({
  name: 'calendarfeeds',
  schema: {
    accountId: { type: String, required: true },
    scope: { type: String, required: true },
    digest: String,
    open: { type: Boolean, required: true },
  },
  indexes: [
    { fields: { accountId: 1, open: 1, _id: 1 }, screen: 'calendar: one’s own feeds' },
    { fields: { digest: 1 }, sparse: true, unique: true, screen: 'calendars: whose feed it is' },
  ],
  view: ({ _id }) => ({ id: _id }),
});

const OWN = everything('the service ends feeds whose account has lost its rights');
const OLDEST_FIRST = { by: '_id', direction: 'ascending' } as const;

/** Addresses that calendars subscribe to; their secrets are kept nowhere. */
@Injectable()
export class FeedStore {
  private readonly all: Aggregates<FeedState>;

  constructor(database: Database) {
    this.all = database.aggregates(feeds);
  }

  insert(fresh: Fresh<FeedState>, request: InsertRequest): Promise<FeedState> {
    return this.all.insert(fresh, request);
  }

  byDigest(digest: string): Promise<FeedState | undefined> {
    return this.all.first({ digest }, OWN);
  }

  async openOf(accountId: Ulid): Promise<FeedState[]> {
    const request = { scope: OWN, limit: 200, order: OLDEST_FIRST };
    return (await this.all.page({ accountId, open: true }, request)).items;
  }

  change(
    id: Ulid,
    scope: Scope,
    request: ChangeRequest,
    move: (state: FeedState) => Moved<FeedState>,
  ): Promise<FeedState> {
    return this.all.change(id, scope, request, move);
  }

  /** For the service itself. */
  changeOwn(
    id: Ulid,
    request: ChangeRequest,
    move: (state: FeedState) => Moved<FeedState>,
  ): Promise<FeedState> {
    return this.all.change(id, OWN, request, move);
  }
}

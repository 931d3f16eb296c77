import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { CommentState } from '@nuanxin/contracts/live';
import {
  aggregate,
  type Aggregates,
  type AggregateWithin,
  type ChangeRequest,
  Database,
  everything,
  type Fresh,
  type InsertRequest,
  type Moved,
  type Page,
  type PageRequest,
  type Scope,
} from '@nuanxin/platform/store';

export interface CommentRecord extends AggregateWithin {
  readonly broadcastId: Ulid;
  /** A keyed digest of the account: the account itself is kept nowhere beside what it wrote. */
  readonly authorKey: string;
  readonly author: string;
  readonly text: string;
  readonly at: Date;
  readonly state: CommentState;
  readonly productId?: Ulid | undefined;
}

const comments = aggregate<CommentRecord>({
  name: 'comments',
  schema: {
    within: { type: [String], required: true },
    broadcastId: { type: String, required: true },
    authorKey: { type: String, required: true },
    author: { type: String, required: true },
    text: { type: String, required: true },
    at: { type: Date, required: true },
    state: { type: String, required: true },
    productId: String,
  },
  indexes: [
    { fields: { broadcastId: 1, at: -1, _id: -1 }, screen: 'studio, portal: newest comments' },
    { fields: { broadcastId: 1, state: 1, at: -1, _id: -1 }, screen: 'comments: list by state' },
  ],
  view: ({ _id, state, revision }) => ({ id: _id, state, revision }),
});

const NEWEST_FIRST = { by: 'at', direction: 'descending' } as const;
const OWN = everything('who may read the comments of a broadcast has been looked at with the broadcast');

/** What viewers wrote under broadcasts. */
@Injectable()
export class CommentStore {
  private readonly all: Aggregates<CommentRecord>;

  constructor(database: Database) {
    this.all = database.aggregates(comments);
  }

  insert(fresh: Fresh<CommentRecord>, request: InsertRequest): Promise<CommentRecord> {
    return this.all.insert(fresh, request);
  }

  /** @throws DomainError `record.absent` */
  read(id: Ulid, scope: Scope): Promise<CommentRecord> {
    return this.all.read(id, scope);
  }

  /** For the service itself. */
  find(id: Ulid): Promise<CommentRecord | undefined> {
    return this.all.first({ _id: id }, OWN);
  }

  /** Newest first. */
  page(
    broadcastId: Ulid,
    state: CommentState | undefined,
    request: Pick<PageRequest, 'after' | 'limit'>,
  ): Promise<Page<CommentRecord>> {
    const filter = { broadcastId, ...(state === undefined ? {} : { state }) };
    return this.all.page(filter, { ...request, scope: OWN, order: NEWEST_FIRST });
  }

  /** Oldest first. */
  async newest(broadcastId: Ulid, limit: number): Promise<CommentRecord[]> {
    return (await this.page(broadcastId, undefined, { limit })).items.reverse();
  }

  change(
    id: Ulid,
    scope: Scope,
    request: ChangeRequest,
    move: (state: CommentRecord) => Moved<CommentRecord>,
  ): Promise<CommentRecord> {
    return this.all.change(id, scope, request, move);
  }
}

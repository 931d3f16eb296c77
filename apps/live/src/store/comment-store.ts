import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { CommentState } from '@nuanxin/contracts/live';
import { aggregate, Database, type Page, type PageRequest } from '@nuanxin/platform/store';
import { type Said, saidFields, SaidStore } from './said-store';

export interface CommentRecord extends Said {
  /** A keyed digest of the account: the account itself is kept nowhere beside what it wrote. */
  readonly authorKey: string;
  readonly state: CommentState;
  readonly productId?: Ulid | undefined;
}

const comments = aggregate<CommentRecord>({
  name: 'comments',
  schema: {
    ...saidFields,
    authorKey: { type: String, required: true },
    state: { type: String, required: true },
    productId: String,
  },
  indexes: [
    { fields: { broadcastId: 1, at: -1, _id: -1 }, screen: 'studio, portal: newest comments' },
    { fields: { broadcastId: 1, state: 1, at: -1, _id: -1 }, screen: 'comments: list by state' },
  ],
  view: ({ _id, state, revision }) => ({ id: _id, state, revision }),
});

/** What viewers wrote under broadcasts. */
@Injectable()
export class CommentStore extends SaidStore<CommentRecord> {
  constructor(database: Database) {
    super(database.aggregates(comments));
  }

  /** Newest first. */
  page(
    broadcastId: Ulid,
    state: CommentState | undefined,
    request: Pick<PageRequest, 'after' | 'limit'>,
  ): Promise<Page<CommentRecord>> {
    return this.newestFirst({ broadcastId, ...(state === undefined ? {} : { state }) }, request);
  }

  /** Oldest first. */
  async newest(broadcastId: Ulid, limit: number): Promise<CommentRecord[]> {
    return (await this.page(broadcastId, undefined, { limit })).items.reverse();
  }
}

import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  aggregate,
  type Aggregate,
  type Aggregates,
  type ChangeRequest,
  Database,
  everything,
} from '@nuanxin/platform/store';

interface AnsweredState extends Aggregate {
  /** The comments up to which, among those that ask the same, the streamer has answered. */
  readonly commentIds: readonly Ulid[];
}

const answered = aggregate<AnsweredState>({
  name: 'answered_questions',
  schema: { commentIds: { type: [String], required: true } },
  indexes: [],
  view: ({ _id }) => ({ id: _id }),
});

/** More than there are groups among the comments that are looked at. */
const KEPT = 200;
const OWN = everything('who may see a broadcast has been looked at with the broadcast');

/** One document per broadcast, under its id. */
@Injectable()
export class AnsweredQuestions {
  private readonly all: Aggregates<AnsweredState>;

  constructor(database: Database) {
    this.all = database.aggregates(answered);
  }

  async of(broadcastId: Ulid): Promise<ReadonlySet<Ulid>> {
    return new Set((await this.all.first({ _id: broadcastId }, OWN))?.commentIds);
  }

  async add(broadcastId: Ulid, commentId: Ulid, request: Omit<ChangeRequest, 'revision'>): Promise<void> {
    await this.all.openOnce({ _id: broadcastId, commentIds: [] });
    await this.all.change(broadcastId, OWN, request, (state) =>
      state.commentIds.includes(commentId)
        ? { next: state, events: [] }
        : { next: { ...state, commentIds: [...state.commentIds, commentId].slice(-KEPT) }, events: [] },
    );
  }

  forget(broadcastId: Ulid): Promise<number> {
    return this.all.remove({ _id: broadcastId }, OWN);
  }
}

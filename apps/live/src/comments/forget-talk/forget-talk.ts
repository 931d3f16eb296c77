import { Injectable } from '@nestjs/common';
import { talkForgotten } from '@nuanxin/contracts/live';
import { callOf, Clock, Ids } from '@nuanxin/platform/kernel';
import { AnsweredQuestions } from '../../store/answered-questions';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';
import { CommentStore } from '../../store/comment-store';
import { CommenterStore } from '../../store/commenter-store';
import { Facts } from '../../store/facts';
import { NoteStore } from '../../store/note-store';

const WITHIN_MS = 10_000;

/**
 * Deletes what people wrote in a broadcast, for good. The audit learns how much it was.
 *
 * | step | effect | repeated or late |
 * | --- | --- | --- |
 * | 1 broadcast | notes how many comments and notes there are | counted once |
 * | 2 stores | delete comments, paces and mutes, answers, notes | delete what is left |
 * | 3 broadcast | has forgotten, with the event that tells the counts | once; without an event where nobody wrote |
 */
@Injectable()
export class ForgetTalk {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly comments: CommentStore,
    private readonly commenters: CommenterStore,
    private readonly answered: AnsweredQuestions,
    private readonly notes: NoteStore,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run({ _id }: Pick<BroadcastRecord, '_id'>): Promise<void> {
    const counts = { comments: await this.comments.count(_id), notes: await this.notes.count(_id) };
    await this.broadcasts.changeOwn(_id, (state) =>
      state.forgotten ? { next: state, events: [] } : { next: { ...state, forgotten: counts }, events: [] },
    );
    for (const store of [this.comments, this.commenters, this.answered, this.notes]) await store.forget(_id);
    await this.broadcasts.changeOwn(_id, (state) => this.done(state));
  }

  private done(state: BroadcastRecord) {
    const { _id, forgotten } = state;
    if (!forgotten || forgotten.at) return { next: state, events: [] };
    const { comments, notes } = forgotten;
    const call = callOf('live', { requestId: this.ids.ulid(), deadline: this.clock.after(WITHIN_MS) });
    const event = this.facts.entry(talkForgotten, _id, { broadcastId: _id, comments, notes }, call);
    const next = { ...state, forgotten: { ...forgotten, at: this.clock.now() } };
    return { next, events: comments + notes > 0 ? [event] : [] };
  }
}

import { Injectable } from '@nestjs/common';
import type { Comment, QuestionGroup } from '@nuanxin/contracts/live';
import { groupQuestions, type Questions } from '@nuanxin/live/domain';
import { AnsweredQuestions } from '../../store/answered-questions';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { CommentStore } from '../../store/comment-store';
import { CommenterStore } from '../../store/commenter-store';
import { commentView } from './comment-view';

/** Questions are looked for among so many comments: a lively quarter of an hour. */
const LISTENED_TO = 200;
const COMMENTS = 50;
const QUESTIONS = 10;

export interface Said {
  /** The newest, in all states, oldest first. */
  readonly comments: Comment[];
  readonly questions: readonly Questions[];
}

/** What viewers of a broadcast say and ask at this moment. */
@Injectable()
export class Talk {
  constructor(
    private readonly comments: CommentStore,
    private readonly commenters: CommenterStore,
    private readonly answered: AnsweredQuestions,
  ) {}

  async of({ _id: broadcastId, offers }: Pick<BroadcastRecord, '_id' | 'offers'>): Promise<Said> {
    const [heard, muted, answered] = await Promise.all([
      this.comments.newest(broadcastId, LISTENED_TO),
      this.commenters.mutedIn(broadcastId),
      this.answered.of(broadcastId),
    ]);
    const open = heard.filter(({ state }) => state === 'visible').map((each) => ({ ...each, id: each._id }));
    return {
      comments: heard.slice(-COMMENTS).map((comment) => commentView(comment, muted)),
      questions: groupQuestions(open, offers, answered).slice(0, QUESTIONS),
    };
  }
}

export function questionView({ key, text, count, lastAt, productId, answered }: Questions): QuestionGroup {
  const about = productId === undefined ? {} : { productId };
  return { key, text, count, lastAt: lastAt.toISOString(), answered, ...about };
}

import { Controller } from '@nestjs/common';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { answerQuestion } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { AnsweredQuestions } from '../../store/answered-questions';
import { BroadcastStore } from '../../store/broadcast-store';
import { CommentStore } from '../../store/comment-store';
import { questionView, Talk } from '../browse-comments/talk';

@Controller()
export class AnswerQuestion {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly comments: CommentStore,
    private readonly answered: AnsweredQuestions,
    private readonly talk: Talk,
  ) {}

  @Answers(answerQuestion)
  async run(request: RequestOf<typeof answerQuestion>, call: Call): Promise<ReplyOf<typeof answerQuestion>> {
    const { requestId, id, key } = request;
    const scope = scopeFilter(call, 'comment.moderate');
    const record = await this.broadcasts.read(id, scope);
    if (record.state === 'ended' || record.state === 'cancelled') throw new DomainError('live.move');
    if ((await this.comments.find(key))?.broadcastId !== id)
      throw new DomainError('request.invalid', { fields: [{ path: 'key', rule: 'absent' }] });
    await this.answered.add(id, key, { requestId, body: request });
    return { questions: (await this.talk.of(record)).questions.map(questionView) };
  }
}

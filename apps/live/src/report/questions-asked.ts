import { Injectable } from '@nestjs/common';
import type { Report } from '@nuanxin/contracts/live';
import { groupQuestions } from '@nuanxin/live/domain';
import { AnsweredQuestions } from '../store/answered-questions';
import type { BroadcastRecord } from '../store/broadcast-record';
import { type CommentRecord, CommentStore } from '../store/comment-store';

/** Questions are looked for among so many of the newest comments: grouping more would keep ticks waiting. */
const [HEARD, PAGE] = [1_000, 200];
const SHOWN = 10;

/** What viewers asked during a broadcast, the most asked first. */
@Injectable()
export class QuestionsAsked {
  constructor(
    private readonly comments: CommentStore,
    private readonly answered: AnsweredQuestions,
  ) {}

  async of({ _id, offers }: BroadcastRecord): Promise<Report['questions']> {
    const said = (await this.heard(_id)).map((comment) => ({ ...comment, id: comment._id }));
    return groupQuestions(said, offers, await this.answered.of(_id))
      .toSorted((one, other) => other.asked - one.asked || other.lastAt.getTime() - one.lastAt.getTime())
      .slice(0, SHOWN)
      .map(({ text, asked: count, productId, answered }) => {
        const product = offers.find((offer) => offer.productId === productId)?.name;
        return { text, count, answered, ...(product === undefined ? {} : { product }) };
      });
  }

  /** Oldest first. */
  private async heard(broadcastId: string): Promise<CommentRecord[]> {
    const found: CommentRecord[] = [];
    for (let place: { after?: string } | undefined = {}; place && found.length < HEARD;) {
      const { items, next } = await this.comments.page(broadcastId, 'visible', { limit: PAGE, ...place });
      found.push(...items);
      place = next === undefined ? undefined : { after: next };
    }
    return found.reverse();
  }
}

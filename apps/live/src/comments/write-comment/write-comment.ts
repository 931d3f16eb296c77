import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { type ViewerComment, writeComment } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { isPublic } from '../../on-air/watch-showing/showing-view';
import { buyerOf } from '../../selling/place-order/draft-order';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';
import { CommentStore } from '../../store/comment-store';
import { CommenterStore } from '../../store/commenter-store';
import { viewerComment } from '../browse-comments/comment-view';
import { Authors } from './authors';
import { WordFilter } from './word-filter';

/**
 * | step | effect | when it stops here |
 * | --- | --- | --- |
 * | 1 commenter | may write, and not again for some seconds | the same request is let through again |
 * | 2 comment | visible or held back | – |
 */
@Controller()
export class WriteComment {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly comments: CommentStore,
    private readonly commenters: CommenterStore,
    private readonly authors: Authors,
    private readonly filter: WordFilter,
    private readonly clock: Clock,
  ) {}

  @Answers(writeComment)
  async run(request: RequestOf<typeof writeComment>, call: Call): Promise<ViewerComment> {
    const { requestId, id: broadcastId, text } = request;
    const accountId = buyerOf(call);
    const { within, showing } = await this.open(broadcastId);
    const author = this.authors.of(accountId);
    const body = { ...request, by: author.authorKey };
    await this.commenters.admit({ broadcastId, authorKey: author.authorKey }, { requestId, body });
    const state = (await this.filter.holds(text)) ? ('held' as const) : ('visible' as const);
    const onAir = showing === undefined ? {} : { productId: showing };
    const fresh = {
      _id: requestId,
      within,
      broadcastId,
      ...author,
      text,
      at: this.clock.now(),
      state,
      ...onAir,
    };
    return viewerComment(await this.comments.insert(fresh, { requestId, body, events: [] }));
  }

  private async open(id: string): Promise<BroadcastRecord> {
    const record = await this.broadcasts.find(id);
    if (record.tentative || !isPublic(record.state)) throw new DomainError('record.absent');
    if (record.state === 'ended') throw new DomainError('live.move');
    return record;
  }
}

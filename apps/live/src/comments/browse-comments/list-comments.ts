import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { listComments } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BroadcastStore } from '../../store/broadcast-store';
import { CommentStore } from '../../store/comment-store';
import { CommenterStore } from '../../store/commenter-store';
import { commentView } from './comment-view';

@Controller()
export class ListComments {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly comments: CommentStore,
    private readonly commenters: CommenterStore,
  ) {}

  @Answers(listComments)
  async run(request: RequestOf<typeof listComments>, call: Call): Promise<ReplyOf<typeof listComments>> {
    const { broadcastId, state, ...asked } = request;
    await this.broadcasts.read(broadcastId, scopeFilter(call, 'broadcast.read'));
    const [page, muted] = await Promise.all([
      this.comments.page(broadcastId, state, asked),
      this.commenters.mutedIn(broadcastId),
    ]);
    return { ...page, items: page.items.map((comment) => commentView(comment, muted)) };
  }
}

import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { authorMuted, authorUnmuted, type Comment, muteAuthor } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { CommentStore } from '../../store/comment-store';
import { CommenterStore } from '../../store/commenter-store';
import { commentFact, Facts } from '../../store/facts';
import { commentView } from '../browse-comments/comment-view';

@Controller()
export class MuteAuthor {
  constructor(
    private readonly comments: CommentStore,
    private readonly commenters: CommenterStore,
    private readonly facts: Facts,
  ) {}

  @Answers(muteAuthor)
  async run(request: RequestOf<typeof muteAuthor>, call: Call): Promise<Comment> {
    const { requestId, id, muted } = request;
    const comment = await this.comments.read(id, scopeFilter(call, 'comment.moderate'));
    const told = muted ? authorMuted : authorUnmuted;
    const event = this.facts.entry(told, id, commentFact(comment), call);
    await this.commenters.mute(comment, muted, { requestId, body: request }, event);
    return commentView(comment, await this.commenters.mutedIn(comment.broadcastId));
  }
}

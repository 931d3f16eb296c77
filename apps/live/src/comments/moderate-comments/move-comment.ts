import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { type Comment, commentHidden, commentReleased } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { scopeFilter } from '@nuanxin/platform/store';
import { CommentStore } from '../../store/comment-store';
import { CommenterStore } from '../../store/commenter-store';
import { commentFact, Facts } from '../../store/facts';
import { commentView } from '../browse-comments/comment-view';

const TOLD = { hidden: commentHidden, visible: commentReleased } as const;

/** Hides a comment or shows it; one that is so already stays as it is. */
@Injectable()
export class MoveComment {
  constructor(
    private readonly comments: CommentStore,
    private readonly commenters: CommenterStore,
    private readonly facts: Facts,
  ) {}

  async to(
    state: keyof typeof TOLD,
    { requestId, id }: { readonly requestId: Ulid; readonly id: Ulid },
    call: Call,
  ): Promise<Comment> {
    const scope = scopeFilter(call, 'comment.moderate');
    const moved = await this.comments.change(id, scope, { requestId, body: { id, state } }, (comment) => {
      if (comment.state === state) return { next: comment, events: [] };
      const event = this.facts.entry(TOLD[state], id, commentFact(comment), call);
      return { next: { ...comment, state }, events: [event] };
    });
    return commentView(moved, await this.commenters.mutedIn(moved.broadcastId));
  }
}

import type { Comment, ViewerComment } from '@nuanxin/contracts/live';
import type { CommentRecord } from '../../store/comment-store';

export function viewerComment({ _id: id, author, text, at, productId }: CommentRecord): ViewerComment {
  const onAir = productId === undefined ? {} : { productId };
  return { id, author, text, at: at.toISOString(), ...onAir };
}

/** @param muted digests of those who may write no more in its broadcast */
export function commentView(record: CommentRecord, muted: ReadonlySet<string>): Comment {
  const { broadcastId, state, authorKey } = record;
  return { ...viewerComment(record), broadcastId, state, muted: muted.has(authorKey) };
}

import { command, event, Instant, line, page, PageRequest, query, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

/** The states of a comment. Words of the county's list hold it back until somebody has looked; what is hidden can come back. */
export const COMMENT_MOVES = {
  visible: ['hidden'],
  held: ['visible', 'hidden'],
  hidden: ['visible'],
} as const satisfies Record<string, readonly string[]>;
export type CommentState = keyof typeof COMMENT_MOVES;
export const CommentStateName = z.enum(Object.keys(COMMENT_MOVES) as [CommentState, ...CommentState[]]);

export function mayMoveComment(from: CommentState, to: CommentState): boolean {
  return (COMMENT_MOVES[from] as readonly string[]).includes(to);
}

/** One person writes at most once in this time: twenty times a minute. */
export const COMMENT_EVERY_SECONDS = 3;

/** As viewers read it. */
export const ViewerComment = z
  .object({
    id: Ulid,
    /** `观众0427`: the same person under the same name, and nobody's real one. */
    author: z.string(),
    text: z.string(),
    at: Instant,
    /** What was on air when it was written. */
    productId: Ulid.optional(),
  })
  .meta({ id: 'ViewerComment' });
export type ViewerComment = z.infer<typeof ViewerComment>;

/** As whoever moderates sees it. */
export const Comment = ViewerComment.extend({
  broadcastId: Ulid,
  state: CommentStateName,
  /** Its author may write no more in this broadcast. */
  muted: z.boolean(),
}).meta({ id: 'Comment' });
export type Comment = z.infer<typeof Comment>;

/**
 * Under the picture, while the broadcast is ready or on air. A comment that is held back is answered like any other, so that
 * nobody learns the list of words by trying.
 */
export const writeComment = command({
  subject: 'live.comment.write',
  summary: { zh: '发表评论', en: 'Write a comment' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, text: line(100) }),
  reply: ViewerComment,
  errors: ['live.move', 'live.comment-too-fast', 'live.muted'],
  access: { audience: 'worker', scope: 'self' },
  http: 'POST /live/showings/:id/comments',
});

export const listComments = query({
  subject: 'live.comment.list',
  summary: { zh: '场次评论', en: 'Comments of a broadcast, newest first' },
  request: z.strictObject({ ...PageRequest, broadcastId: Ulid, state: CommentStateName.optional() }),
  reply: page(Comment),
  errors: [],
  access: { audience: 'official', permission: 'broadcast.read', scope: 'organization' },
  http: 'GET /live/broadcasts/:broadcastId/comments',
});

const moderation = (deed: 'hide' | 'release', zh: string, en: string) =>
  command({
    subject: `live.comment.${deed}`,
    summary: { zh, en },
    request: z.strictObject({ requestId: Ulid, id: Ulid }),
    reply: Comment,
    errors: [],
    access: { audience: 'official', permission: 'comment.moderate', scope: 'organization' },
    http: `POST /live/comments/:id/${deed}`,
  });

export const hideComment = moderation('hide', '隐藏评论', 'Hide a comment');
/** Shows what was held back or hidden. */
export const releaseComment = moderation('release', '放行评论', 'Show a comment');

/** The author of the comment may write no more in this broadcast, or may again. What they wrote stays as it is. */
export const muteAuthor = command({
  subject: 'live.comment.mute',
  summary: { zh: '禁言观众', en: 'Mute the author of a comment' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, muted: z.boolean().default(true) }),
  reply: Comment,
  errors: [],
  access: { audience: 'official', permission: 'comment.moderate', scope: 'organization' },
  http: 'POST /live/comments/:id/mute',
});

/** Questions that ask the same, as one. */
export const QuestionGroup = z
  .object({
    /** The id of its newest comment. */
    key: Ulid,
    /** As it was asked last. */
    text: z.string(),
    /** How many people have since it was answered last. */
    count: z.int(),
    lastAt: Instant,
    productId: Ulid.optional(),
    /** Nobody has asked since. */
    answered: z.boolean(),
  })
  .meta({ id: 'QuestionGroup' });
export type QuestionGroup = z.infer<typeof QuestionGroup>;

/** The streamer has answered, aloud, so while the broadcast lasts: all comments that asked the same up to now, as far back as comment `key`. */
export const answerQuestion = command({
  subject: 'live.question.answer',
  summary: { zh: '标记问题已回答', en: 'Mark a question as answered' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, key: Ulid }),
  reply: z.object({ questions: z.array(QuestionGroup) }),
  errors: ['live.move'],
  access: { audience: 'official', permission: 'comment.moderate', scope: 'organization' },
  http: 'POST /live/broadcasts/:id/answered-questions',
});

/** What was said in a broadcast was deleted for good when its days were over: how many comments of viewers and notes of mentors. */
export const talkForgotten = event({
  type: 'live.talk.forgotten',
  summary: { zh: '评论与留言已按期删除', en: 'Comments and notes were deleted as scheduled' },
  data: z.object({ broadcastId: Ulid, comments: z.int(), notes: z.int() }),
  delivery: 'one',
});

const commentFact = z.object({ commentId: Ulid, broadcastId: Ulid });
const fact = (what: 'hidden' | 'released' | 'muted' | 'unmuted', zh: string, en: string) =>
  event({ type: `live.comment.${what}`, summary: { zh, en }, data: commentFact, delivery: 'one' });

export const commentHidden = fact('hidden', '评论已隐藏', 'A comment was hidden');
export const commentReleased = fact('released', '评论已放行', 'A comment was shown');
export const authorMuted = fact('muted', '观众已禁言', 'A viewer was muted');
export const authorUnmuted = fact('unmuted', '观众已解除禁言', 'A viewer may write again');

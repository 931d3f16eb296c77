import type { Parts } from '../parts';
import { AnsweredQuestions } from '../store/answered-questions';
import { CommentStore } from '../store/comment-store';
import { CommenterStore } from '../store/commenter-store';
import { AnswerQuestion } from './answer-question/answer-question';
import { ListComments } from './browse-comments/list-comments';
import { Talk } from './browse-comments/talk';
import { ForgetTalk } from './forget-talk/forget-talk';
import { HideComment } from './moderate-comments/hide-comment';
import { MoveComment } from './moderate-comments/move-comment';
import { MuteAuthor } from './moderate-comments/mute-author';
import { ReleaseComment } from './moderate-comments/release-comment';
import { Authors } from './write-comment/authors';
import { WordFilter } from './write-comment/word-filter';
import { WriteComment } from './write-comment/write-comment';

/** What viewers say and ask while they watch, and what becomes of it. */
export const comments: Parts = {
  controllers: [WriteComment, ListComments, HideComment, ReleaseComment, MuteAuthor, AnswerQuestion],
  providers: [
    CommentStore,
    CommenterStore,
    AnsweredQuestions,
    Authors,
    WordFilter,
    MoveComment,
    Talk,
    ForgetTalk,
  ],
};

import type { Comment, CommentState } from '@nuanxin/contracts/live';
import type { Format } from '@nuanxin/web/i18n';
import type { Column, Filter } from '@nuanxin/web/ui';
import { COMMENT_STATE } from './comments.words';

export interface CommentTexts {
  author(comment: Comment): string;
  state(comment: Comment): string;
}

export const COMMENT_TONE: Readonly<Record<CommentState, 'good' | 'warn' | 'plain'>> = {
  visible: 'good',
  held: 'warn',
  hidden: 'plain',
};

export const commentColumns = (format: Format, { author, state }: CommentTexts): Column<Comment>[] => [
  {
    key: 'text',
    label: { zh: '内容', en: 'Comment' },
    heading: true,
    text: ({ text }) => text,
  },
  { key: 'author', label: { zh: '观众', en: 'Viewer' }, whole: true, text: author },
  {
    key: 'at',
    label: { zh: '时间', en: 'Written' },
    whole: true,
    text: ({ at }) => format.date(at, 'exact'),
  },
  { key: 'state', label: { zh: '状态', en: 'State' }, text: state },
];

export const COMMENT_FILTERS: readonly Filter[] = [
  {
    key: 'state',
    label: { zh: '状态', en: 'State' },
    kind: 'choice',
    choices: Object.entries(COMMENT_STATE).map(([value, label]) => ({ value, label })),
  },
];

import type { CommentState } from '@nuanxin/contracts/live';
import type { Words } from '@nuanxin/contracts/kernel';
import { dictionary } from '@nuanxin/web/i18n';

export const COMMENTS = dictionary({
  heading: { zh: '“{title}”的评论', en: 'Comments under “{title}”' },
  headingPlain: { zh: '评论', en: 'Comments' },
  hint: {
    zh: '含敏感词的评论先待审，放行后观众才能看到；批评和投诉不在过滤之列',
    en: 'Comments with a word of the list wait until somebody has looked; criticism is never filtered',
  },
  nothing: { zh: '没有评论；到期的评论会按期删除', en: 'No comments; old ones are deleted as scheduled' },
  nothingFound: { zh: '没有符合条件的评论', en: 'No comment matches' },
  back: { zh: '返回场次', en: 'Back to the broadcast' },
  viewer: { zh: '观众{n}', en: 'Viewer {n}' },
  mutedTag: { zh: '已禁言', en: 'muted' },
  hide: { zh: '隐藏', en: 'Hide' },
  hidden: { zh: '评论已隐藏', en: 'The comment is hidden' },
  release: { zh: '放行', en: 'Show' },
  released: { zh: '观众现在能看到这条评论', en: 'Viewers see the comment now' },
  mute: { zh: '禁言', en: 'Mute' },
  muted: { zh: '该观众在本场不能再发评论', en: 'This viewer may write no more in this broadcast' },
  unmute: { zh: '解除禁言', en: 'Let write' },
  unmuted: { zh: '该观众可以再发评论', en: 'This viewer may write again' },
});

export const COMMENT_STATE = dictionary({
  visible: { zh: '公开', en: 'Visible' },
  held: { zh: '待审', en: 'Held back' },
  hidden: { zh: '已隐藏', en: 'Hidden' },
} satisfies Record<CommentState, Words>);

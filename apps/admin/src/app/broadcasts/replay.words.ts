import { dictionary } from '@nuanxin/web/i18n';

export const REPLAY = dictionary({
  heading: { zh: '直播回放', en: 'Recording' },
  shown: {
    zh: '观众可以在门户回看本场直播，{day}后自动清理',
    en: 'The public may watch it again on the portal; it is removed after {day}',
  },
  hidden: {
    zh: '已对观众隐藏，{day}后自动清理',
    en: 'Hidden from the public; it is removed after {day}',
  },
  watch: { zh: '打开回放', en: 'Watch it' },
  hide: { zh: '隐藏回放', en: 'Hide it' },
  show: { zh: '恢复公开', en: 'Show it again' },
  isHidden: { zh: '回放已隐藏', en: 'The recording is hidden' },
  isShown: { zh: '回放已公开', en: 'The recording is public' },
});

import { dictionary } from '@nuanxin/web/i18n';

export const REPLAYS = dictionary({
  heading: { zh: '直播回放', en: 'Watch again' },
  none: { zh: '还没有可以回看的直播', en: 'There is nothing to watch again yet' },
  all: { zh: '全部回放', en: 'All of them' },
  more: { zh: '显示更早的回放', en: 'Show earlier ones' },
  about: { zh: '{day} · 时长 {length}', en: '{day} · {length}' },
  absent: {
    zh: '没有找到这个回放，可能已经过期。请返回首页看看其他直播',
    en: 'There is no such recording; its time may be over. Please look at the others on the home page',
  },
  chapters: { zh: '章节', en: 'Chapters' },
  noChapters: { zh: '这场直播没有分章节', en: 'There are no chapters' },
  over: {
    zh: '直播已经结束，回放中的商品不能购买',
    en: 'The broadcast is over; its products cannot be bought here',
  },
});

import { dictionary } from '@nuanxin/web/i18n';

export const HOME = dictionary({
  heading: { zh: '助农直播', en: 'Rural-aid live sales' },
  lead: {
    zh: '看直播，买家乡好货，钱直接到农户',
    en: 'Watch, buy local produce, and the money reaches the farmers',
  },
  upcoming: { zh: '直播预告', en: 'Coming up' },
  replays: { zh: '直播回放', en: 'Watch again' },
  watch: { zh: '进入直播间', en: 'Watch now' },
  starts: { zh: '{time} 开播', en: 'Starts {time}' },
  nothing: {
    zh: '现在没有直播，也没有预告，请稍后再来看看',
    en: 'Nothing is on air or announced; please look in again',
  },
});

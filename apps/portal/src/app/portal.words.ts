import { dictionary } from '@nuanxin/web/i18n';

/** Words of the frame and of several pages. */
export const PORTAL = dictionary({
  name: { zh: '暖新 · 助农直播', en: 'NuanXin · rural-aid live sales' },
  title: { zh: '暖新', en: 'NuanXin' },
  home: { zh: '首页', en: 'Home' },
  orders: { zh: '我的订单', en: 'My orders' },
  me: { zh: '我的', en: 'Me' },
  sections: { zh: '栏目', en: 'Sections' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  offline: { zh: '网络已断开，正在等待恢复', en: 'Offline; waiting for the network' },
  back: { zh: '返回首页', en: 'Back to the home page' },
  absent: { zh: '没有找到这个页面', en: 'There is no such page' },
  'on-air': { zh: '正在直播', en: 'On air' },
  interrupted: { zh: '信号中断', en: 'Interrupted' },
  ready: { zh: '即将开播', en: 'Soon' },
  ended: { zh: '已结束', en: 'Ended' },
});

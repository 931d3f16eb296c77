import { dictionary } from '@nuanxin/web/i18n';

/** How the states are called and shown wherever a broadcast appears. */
export const BROADCAST_STATE = dictionary({
  planned: { zh: '已安排', en: 'Planned' },
  ready: { zh: '已就绪', en: 'Ready' },
  'on-air': { zh: '直播中', en: 'On air' },
  interrupted: { zh: '信号中断', en: 'Interrupted' },
  ended: { zh: '已结束', en: 'Ended' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
});

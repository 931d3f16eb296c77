import { dictionary } from '@nuanxin/web/i18n';

export const TODAY = dictionary({
  heading: { zh: '今日', en: 'Today' },
  hint: { zh: '{name}，今天是 {day}', en: '{name}, it is {day}' },
  todo: { zh: '待处理', en: 'To do' },
  nothingToDo: { zh: '没有需要处理的事项', en: 'Nothing to be done just now' },
  onAir: { zh: '正在直播', en: 'On air' },
  nothingOnAir: { zh: '现在没有直播', en: 'Nothing is on air' },
  next: { zh: '接下来的场次', en: 'Coming up' },
  unknown: { zh: '暂时无法获取', en: 'Not to be had just now' },
  nothingNext: { zh: '没有已安排的场次', en: 'Nothing is planned' },
  plan: { zh: '安排直播', en: 'Plan a broadcast' },
  studio: { zh: '进入工作台', en: 'Open the studio' },
  sales: { zh: '销售额', en: 'Sales' },
  goal: { zh: '目标 {goal}', en: 'of {goal}' },
  orders: { zh: '订单', en: 'Orders' },
  sections: { zh: '常用栏目', en: 'Sections' },
});

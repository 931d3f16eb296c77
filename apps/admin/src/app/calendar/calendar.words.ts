import { dictionary } from '@nuanxin/web/i18n';

export const CALENDAR = dictionary({
  heading: { zh: '场次日历', en: 'Calendar' },
  hint: { zh: '点击场次查看详情', en: 'Click a broadcast to open it' },
  month: { zh: '月', en: 'Month' },
  week: { zh: '周', en: 'Week' },
  view: { zh: '视图', en: 'View' },
  before: { zh: '往前', en: 'Earlier' },
  after: { zh: '往后', en: 'Later' },
  today: { zh: '今天', en: 'Today' },
  room: { zh: '直播间', en: 'Room' },
  allRooms: { zh: '全部直播间', en: 'All rooms' },
  nothing: { zh: '没有场次', en: 'No broadcasts' },
  subscribe: { zh: '订阅到手机日历', en: 'Subscribe on a phone' },
});

export const FEEDS = dictionary({
  heading: { zh: '日历订阅', en: 'Calendar feeds' },
  why: {
    zh: '把地址添加到手机或电脑的日历，场次会自动更新。知道地址的人都能查看，请勿转发；账号停用或岗位免去后立即失效。',
    en: 'Add the address to a calendar and it keeps up by itself. Whoever knows it can read it, so do not pass it on; it dies with the account’s rights.',
  },
  own: { zh: '我参与的场次', en: 'My own broadcasts' },
  reach: { zh: '我可查看的全部场次', en: 'All that I may see' },
  make: { zh: '生成地址', en: 'Make an address' },
  made: { zh: '订阅地址', en: 'The address' },
  once: { zh: '地址只显示这一次', en: 'It is shown only now' },
  open: { zh: '已有订阅', en: 'Feeds that are open' },
  none: { zh: '还没有订阅', en: 'None yet' },
  revoke: { zh: '停用', en: 'Revoke' },
  revoked: { zh: '订阅已停用', en: 'The feed is revoked' },
  since: { zh: '{time} 生成', en: 'made {time}' },
});

import { dictionary } from '@nuanxin/web/i18n';

export const COUNTY_VIEW = dictionary({
  heading: { zh: '助农总览', en: 'County view' },
  hint: {
    zh: '农户增收以账簿为准，已记账的结算单才计入',
    en: 'Income is what the ledger holds: statements that have been posted',
  },
  income: { zh: '农户累计增收', en: 'Earned by farmers in all' },
  thisYear: { zh: '{year} 年增收', en: 'Earned in {year}' },
  lastYear: { zh: '上年全年 {sum}', en: '{sum} in all of the year before' },
  households: { zh: '受益农户', en: 'Households' },
  perHousehold: { zh: '户均增收', en: 'For each household' },
  unposted: { zh: '暂无已记账的结算单', en: 'No statement has been posted yet' },
  toSettlement: { zh: '去结算', en: 'Go to settlement' },
  onAir: { zh: '正在直播', en: 'On air' },
  nothingOnAir: { zh: '现在没有直播', en: 'Nothing is on air' },
  unknown: { zh: '—', en: '—' },
  viewers: { zh: '在线 {n} 人', en: '{n} watching' },
  ofGoal: { zh: '目标 {goal}', en: 'of {goal}' },
  studio: { zh: '进入工作台', en: 'Open the studio' },
  coming: { zh: '未来七天', en: 'The next seven days' },
  nothingComing: { zh: '未来七天没有安排', en: 'Nothing is planned' },
  calendar: { zh: '场次日历', en: 'Calendar' },
  months: { zh: '每月增收', en: 'Income by month' },
  month: { zh: '月份', en: 'Month' },
  sum: { zh: '金额', en: 'Sum' },
  townships: { zh: '乡镇排行', en: 'Townships' },
  products: { zh: '商品排行', en: 'Products' },
  rank: { zh: '名次', en: 'Rank' },
  name: { zh: '名称', en: 'Name' },
  share: { zh: '占比', en: 'Share' },
  details: { zh: '查看全部', en: 'See all' },
});

export const UPLIFT = dictionary({
  heading: { zh: '直播带来的销售', en: 'What broadcasts brought' },
  increase: {
    zh: '各场合计比没有直播时多卖 {value}；真实值有 95% 的可能在 {low} 到 {high} 之间',
    en: '{value} more in all than without them; with 95 % between {low} and {high}',
  },
  decrease: {
    zh: '各场合计与没有直播时的预期相差 {value}；真实值有 95% 的可能在 {low} 到 {high} 之间',
    en: '{value} in all against what was expected without them; with 95 % between {low} and {high}',
  },
  unclear: {
    zh: '各场合计与预期相差 {value}，可能的范围 {low} 到 {high} 包含零：也许只是平时的波动',
    en: '{value} in all against what was expected; from {low} to {high}, zero included: it may be chance',
  },
  counted: {
    zh: '已测算 {measured} 场：明确多卖 {increase} 场，不能断定 {unclear} 场，低于预期 {decrease} 场；{unmeasured} 场历史数据不足',
    en: '{measured} broadcasts measured: {increase} clearly more, {unclear} unclear, {decrease} less; {unmeasured} lack history',
  },
});

import { dictionary } from '@nuanxin/web/i18n';

export const EFFECT = dictionary({
  heading: { zh: '直播效果', en: 'Effect of the broadcast' },
  of: { zh: '直播效果：{title}', en: 'Effect: {title}' },
  hint: {
    zh: '实际销售与“没有这场直播时的预期”相比；销售均为扣除退款后的净额',
    en: 'What was sold against what would have been sold without it; sales are net of refunds',
  },
  back: { zh: '返回场次', en: 'Back to the broadcast' },
  again: { zh: '重新测算', en: 'Measure again' },
  measure: { zh: '测算', en: 'Measure' },
  asked: {
    zh: '正在按最新销售核对；销售没有变化时，数字不变',
    en: 'Looking at the newest sales; while they are the same, so are the figures',
  },
  computedAt: { zh: '测算于 {at}', en: 'Measured {at}' },
  renewing: { zh: '正在按最新销售重新测算', en: 'Being measured anew from the newest sales' },
  notOver: { zh: '直播结束后才能测算效果', en: 'It can be measured once the broadcast is over' },
  waiting: {
    zh: '直播当天过完后自动测算，最早 {at}',
    en: 'It is measured by itself when the day is over, {at} at the earliest',
  },
  notAsked: { zh: '这场直播还没有测算过', en: 'This broadcast has not been measured yet' },
  computing: { zh: '正在测算，通常不到一分钟', en: 'Being measured; it rarely takes a minute' },
  shown: { zh: '查看', en: 'Show' },
  all: { zh: '全部商品合计', en: 'All products together' },
  insufficient: { zh: '还不能测算，缺少以下内容', en: 'It cannot be measured yet; this is missing' },
  history: {
    zh: '直播前有销售记录的天数：{days} 天；至少需要 {least} 天',
    en: '{days} days before the broadcast are known from the first sale on; {least} are needed',
  },
  remedy: {
    zh: '导入直播前的平台订单，或补录日销售，当晚自动重新测算',
    en: 'Import earlier orders of the platforms, or record day totals; it is measured again the same night',
  },
  imports: { zh: '导入订单', en: 'Import orders' },
});

/** The sentence below the verdict; only that of an increase says so, and only when the whole interval lies above zero. */
export const SENTENCES = dictionary({
  increase: {
    zh: '{from} 至 {until} 共比没有直播时多卖 {value}；真实值有 95% 的可能在 {low} 到 {high} 之间',
    en: 'From {from} to {until}, {value} more than without it; with 95 % between {low} and {high}',
  },
  decrease: {
    zh: '{from} 至 {until} 比没有直播时的预期少 {value}；真实值有 95% 的可能在 {low} 到 {high} 之间',
    en: 'From {from} to {until}, {value} less than expected without it; with 95 % between {low} and {high}',
  },
  unclear: {
    zh: '{from} 至 {until} 与预期相差 {value}，可能的范围 {low} 到 {high} 包含零：也许只是平时的波动',
    en: 'From {from} to {until} it differs by {value} from what was expected; from {low} to {high}, zero included: it may be chance',
  },
});

export const FIGURES = dictionary({
  heading: { zh: '数字', en: 'Figures' },
  figure: { zh: '项目', en: 'Figure' },
  value: { zh: '数值', en: 'Value' },
  range: { zh: '95% 范围', en: '95 % interval' },
  observed: { zh: '实际销售', en: 'Sold' },
  expected: { zh: '没有直播时的预期', en: 'Expected without it' },
  effect: { zh: '差额合计', en: 'Difference in all' },
  daily: { zh: '平均每天差额', en: 'Difference a day' },
  relative: { zh: '相对预期', en: 'Relative to what was expected' },
  probability: { zh: '确有差别的概率', en: 'Probability that there is a difference' },
  broadcast: { zh: '其中直播当天', en: 'Of it on the day' },
  following: { zh: '其中随后几天', en: 'Of it on the days after' },
  share: { zh: '当天所得被随后几天抵消', en: 'Part taken back by the days after' },
  none: { zh: '—', en: '—' },
});

export const TRUST = dictionary({
  heading: { zh: '这些数字可信吗', en: 'Can these figures be trusted?' },
  placebo: {
    zh: '对照时段：在没有直播的 {n} 个时段做同样测算，这场的差别排第 {rank}。排在前面，才不像是平时的波动。',
    en: 'Other times: the same reckoning at {n} times without a broadcast; this one ranks {rank}. Only near the top does it differ from ordinary ups and downs.',
  },
  placeboNone: {
    zh: '对照时段：记录太短，或此前一直有直播，无法比较',
    en: 'Other times: the history is too short, or holds a broadcast throughout',
  },
  donors: {
    zh: '对照商品：对 {n} 个没有上播的商品做同样测算，这场的差别排第 {rank}。如果它们也一样，原因就不是这场直播。',
    en: 'Other products: the same reckoning for {n} products that were not on air; this one ranks {rank}. Did they do alike, it was not the broadcast.',
  },
  donorsNone: {
    zh: '对照商品：没有走势相近、且近期没有上播的商品；只按本商品自己的历史测算',
    en: 'Other products: none moves alike and stayed off air lately; its own history alone was used',
  },
  comparables: { zh: '参照商品', en: 'Compared with' },
  elsewhere: { zh: '其他组织的商品', en: 'a product of another organization' },
  weekly: { zh: '已考虑每周的规律', en: 'The weekly course is taken into account' },
  earlier: {
    zh: '此前 {n} 天也在播，按平常日子计',
    en: '{n} days before were on air too; they count as ordinary ones',
  },
  past: {
    zh: '学习的历史：{from} 起，共 {days} 天',
    en: 'Learned from: {days} days since {from}',
  },
});

export const CHARTS = dictionary({
  heading: { zh: '图表', en: 'Charts' },
  versus: { zh: '实际与预期', en: 'Sold and expected' },
  apart: { zh: '实际与预期（不画直播当天）', en: 'Sold and expected, without the day on air' },
  pointwise: { zh: '每天的差额', en: 'Difference day by day' },
  cumulative: { zh: '累计差额', en: 'Differences summed up' },
  observed: { zh: '实际', en: 'Sold' },
  expected: { zh: '预期', en: 'Expected' },
  band: { zh: '95% 范围', en: '95 % interval' },
  difference: { zh: '差额', en: 'Difference' },
  onAir: { zh: '直播', en: 'On air' },
  yuan: { zh: '元', en: 'yuan' },
  label: {
    zh: '{name}的折线图；同样的数字在下面的表格里',
    en: 'Line chart: {name}; its figures stand in the table below',
  },
  svg: { zh: '保存为 SVG', en: 'Save as SVG' },
  png: { zh: '保存为 PNG', en: 'Save as PNG' },
  failed: { zh: '图片未能保存', en: 'The picture could not be saved' },
  table: { zh: '每天的数字', en: 'Figures day by day' },
  day: { zh: '日期', en: 'Day' },
  loading: { zh: '正在载入图表', en: 'Loading the charts' },
});

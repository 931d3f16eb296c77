import type { Words } from '@nuanxin/contracts/kernel';
import { dictionary } from '@nuanxin/web/i18n';

/** What the records are called to which events happen, by the beginning of the events' names. */
export const RECORDS: Readonly<Record<string, Words>> = {
  'identity.session': { zh: '登录', en: 'Session' },
  'identity.sign-in': { zh: '登录尝试', en: 'Sign-in attempt' },
  'identity.account': { zh: '账号', en: 'Account' },
  'identity.post': { zh: '岗位', en: 'Post' },
  'identity.password': { zh: '密码', en: 'Password' },
  'identity.profile': { zh: '本人信息', en: 'Profile' },
  'identity.organization': { zh: '组织', en: 'Organization' },
  'organization.node': { zh: '组织', en: 'Organization' },
  'identity.bootstrap': { zh: '系统初始化', en: 'Set-up' },
  'live.broadcast': { zh: '直播场次', en: 'Broadcast' },
  'live.stream-key': { zh: '推流密钥', en: 'Stream key' },
  'live.replay': { zh: '直播回放', en: 'Replay' },
  'media.recording': { zh: '直播录像', en: 'Recording' },
  'live.order': { zh: '订单', en: 'Order' },
  'live.comment': { zh: '评论', en: 'Comment' },
  'live.coach-note': { zh: '导师留言', en: 'Mentor’s note' },
  'live.talk': { zh: '评论与留言', en: 'Comments and notes' },
  'live.room': { zh: '直播间', en: 'Room' },
  'live.streamer': { zh: '主播', en: 'Streamer' },
  'live.calendar-feed': { zh: '日历订阅', en: 'Calendar feed' },
  'live.supplier': { zh: '供货方', en: 'Supplier' },
  'live.product': { zh: '商品', en: 'Product' },
  'live.claim-rule': { zh: '宣传用语规则', en: 'Claim rule' },
  'live.selling-platform': { zh: '销售平台', en: 'Selling platform' },
  'live.webhook-secret': { zh: '对接密钥', en: 'Webhook secret' },
  'live.sales-import': { zh: '订单导入', en: 'Order import' },
  'live.effect': { zh: '直播效果', en: 'Effect' },
  'live.statement': { zh: '结算单', en: 'Statement' },
  'live.payout': { zh: '供货方付款', en: 'Payout' },
  'live.period': { zh: '会计期间', en: 'Month of the books' },
  'live.settlement-terms': { zh: '结算规则', en: 'Settlement terms' },
  'live.day-sales': { zh: '日销售补录', en: 'Day totals' },
  'media.stream': { zh: '直播信号', en: 'Picture' },
};

export const CHOICE = dictionary({ all: { zh: '全部：{record}', en: 'Any: {record}' } });

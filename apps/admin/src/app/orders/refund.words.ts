import { dictionary } from '@nuanxin/web/i18n';

export const REFUND = dictionary({
  heading: { zh: '订单 {number} 的退款申请', en: 'Refund of order {number}' },
  goods: { zh: '商品', en: 'Goods' },
  paid: { zh: '已付', en: 'Paid' },
  cash: { zh: '现金', en: 'cash' },
  online: { zh: '在线支付', en: 'online' },
  reason: { zh: '买家说明', en: 'The buyer says' },
  decision: { zh: '处理结果', en: 'Decision' },
  choose: { zh: '请选择', en: 'Please choose' },
  accept: { zh: '同意退款', en: 'Accept' },
  decline: { zh: '不同意', en: 'Decline' },
  giveCash: {
    zh: '请先把现金退给买家，再提交。平台只登记，不经手款项',
    en: 'Give the cash back first. The platform only takes note; it moves no money',
  },
  giveOnline: {
    zh: '请先在支付服务商后台原路退款，再提交。平台只登记，不经手款项',
    en: 'Refund it at the payment provider first. The platform only takes note; it moves no money',
  },
  note: { zh: '答复买家', en: 'Answer to the buyer' },
  noteHint: { zh: '买家会看到这段话', en: 'The buyer reads this' },
  decide: { zh: '提交处理结果', en: 'Decide' },
  later: { zh: '稍后处理', en: 'Later' },
  refunded: { zh: '订单 {number} 已退款', en: 'Order {number} is refunded' },
  declined: { zh: '已答复订单 {number} 的退款申请', en: 'The refund of order {number} is declined' },
});

import { dictionary } from '@nuanxin/web/i18n';

export const CONFIRM = dictionary({
  how: { zh: '取货方式', en: 'How you get it' },
  'pick-up': { zh: '到点自提', en: 'Pick up' },
  address: { zh: '送货上门', en: 'Bring to an address' },
  point: { zh: '自提点：{place}', en: 'Pick-up point: {place}' },
  name: { zh: '收货人姓名', en: 'Name' },
  phone: { zh: '手机号码', en: 'Mobile number' },
  where: { zh: '详细地址', en: 'Address' },
  keep: { zh: '在本机记住收货信息', en: 'Remember these details on this device' },
  pay: { zh: '付款方式', en: 'How you pay' },
  cash: { zh: '收货付现金', en: 'Cash on receipt' },
  online: { zh: '在线支付', en: 'Online' },
  cashNote: {
    zh: '收到商品时付现金，不需要在线支付。',
    en: 'You pay in cash when you get it; nothing is paid online.',
  },
  onlineNote: {
    zh: '确认后请前往支付页面付款，付款前商品不会交付。',
    en: 'After confirming you pay on the payment page; the goods are handed over once that is done.',
  },
  confirm: { zh: '确认订单（{total}）', en: 'Confirm the order ({total})' },
  held: { zh: '已为您预留，请在倒计时结束前确认', en: 'Held for you; please confirm before the time is up' },
  giveUp: { zh: '不买了，放弃预留', en: 'Let it go' },
  expired: {
    zh: '预留时间已过，商品已让给其他买家',
    en: 'The reservation has run out; the goods are for sale to others again',
  },
  again: { zh: '再次购买', en: 'Buy again' },
});

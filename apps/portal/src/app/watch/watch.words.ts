import { dictionary } from '@nuanxin/web/i18n';

export const WATCH = dictionary({
  heading: { zh: '直播间', en: 'Broadcast' },
  absent: {
    zh: '没有找到这场直播，可能已经取消。请返回首页看看其他直播',
    en: 'There is no such broadcast; it may have been cancelled. Please look at the others on the home page',
  },
  viewers: { zh: '{n} 人在看', en: '{n} watching' },
  notYet: { zh: '{time} 开播，到时画面会自动出现', en: 'Starts {time}; the picture will appear by itself' },
  interrupted: {
    zh: '主播的信号中断了，正在等待恢复，您可以先选购商品',
    en: 'The streamer lost the line; waiting for it. You can go on shopping',
  },
  ended: { zh: '直播已经结束，感谢观看', en: 'The broadcast has ended; thank you for watching' },
  replay: { zh: '看回放', en: 'Watch it again' },
  over: { zh: '直播已结束', en: 'Ended' },
  lost: { zh: '实时数据连接中断，正在重连', en: 'The live line is lost; reconnecting' },
  showing: { zh: '正在讲解', en: 'On air now' },
  goods: { zh: '本场商品', en: 'On offer' },
  left: { zh: '剩 {n} 件', en: '{n} left' },
  soldOut: { zh: '已售完', en: 'Sold out' },
  ruralAid: { zh: '助农', en: 'Rural aid' },
  limit: { zh: '每人限购 {n} 件', en: 'At most {n} each' },
  buy: { zh: '购买', en: 'Buy' },
  buyProduct: { zh: '购买{name}', en: 'Buy {name}' },
  from: { zh: '供货：{name}', en: 'From {name}' },
  noGoods: { zh: '本场还没有上架商品', en: 'Nothing is on offer yet' },
});

export const COMMENTS = dictionary({
  heading: { zh: '评论', en: 'Comments' },
  viewer: { zh: '观众{n}', en: 'Viewer {n}' },
  me: { zh: '我', en: 'Me' },
  none: { zh: '还没有评论，说说您想了解什么', en: 'No comments yet; ask what you would like to know' },
  closed: { zh: '没有评论', en: 'No comments' },
  over: { zh: '直播已结束，不能再评论', en: 'The broadcast has ended; comments are closed' },
  text: { zh: '说点什么…', en: 'Say something…' },
  send: { zh: '发送', en: 'Send' },
  signIn: { zh: '登录后评论', en: 'Sign in to comment' },
});

export const BUY = dictionary({
  heading: { zh: '购买 {name}', en: 'Buy {name}' },
  quantity: { zh: '数量', en: 'Quantity' },
  less: { zh: '减少一件', en: 'One less' },
  more: { zh: '增加一件', en: 'One more' },
  holds: {
    zh: '商品会为您预留 {n} 分钟，请在这段时间内填写收货信息',
    en: 'The goods are held for you for {n} minutes while you say how you get them',
  },
  reserve: { zh: '去填写收货信息（{total}）', en: 'Go on ({total})' },
  cancel: { zh: '先不买', en: 'Not now' },
  done: { zh: '下单成功', en: 'Ordered' },
  number: { zh: '取货号', en: 'Pick-up number' },
  orderNumber: { zh: '订单号', en: 'Order number' },
  show: {
    zh: '取货时请出示取货号，并用现金支付 {total}。',
    en: 'Show the number when you pick it up and pay {total} in cash.',
  },
  brought: { zh: '送到时请用现金支付 {total}。', en: 'Pay {total} in cash when it is brought.' },
  point: { zh: '自提点：{place}', en: 'Pick-up point: {place}' },
  payFirst: {
    zh: '请前往支付页面付款 {total}，付款前商品不会交付。',
    en: 'Please pay {total} on the payment page; the goods are handed over once that is done.',
  },
  pay: { zh: '去支付', en: 'Pay now' },
  see: { zh: '查看我的订单', en: 'My orders' },
  onward: { zh: '继续看直播', en: 'Back to the show' },
});

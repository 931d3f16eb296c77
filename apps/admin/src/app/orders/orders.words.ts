import { dictionary } from '@nuanxin/web/i18n';

export const ORDERS = dictionary({
  heading: { zh: '“{title}”的订单', en: 'Orders of “{title}”' },
  headingPlain: { zh: '订单', en: 'Orders' },
  hint: {
    zh: '没有在线支付的，交付时收现金，交付后确认；退款申请请及时处理',
    en: 'What is not paid online is paid in cash when the goods are handed over; refunds wait for a decision',
  },
  nothing: { zh: '还没有订单', en: 'There are no orders yet' },
  nothingFound: { zh: '没有符合条件的订单', en: 'No order matches' },
  back: { zh: '返回场次', en: 'Back to the broadcast' },
  complete: { zh: '确认交付', en: 'Handed over' },
  completeTitle: { zh: '订单 {number} 已交付并收款？', en: 'Order {number} handed over and paid?' },
  completeCash: { zh: '应收现金 {money}', en: 'Cash to be taken: {money}' },
  completePaidTitle: { zh: '订单 {number} 已交付？', en: 'Order {number} handed over?' },
  completePaid: { zh: '已在线支付 {money}，不再收款', en: '{money} is paid online; take no cash' },
  completeInstead: {
    zh: '买家选择了在线支付但还没有付款，确认即表示已改收现金',
    en: 'The buyer wanted to pay online and has not; you confirm that cash was taken instead',
  },
  completeFinal: {
    zh: '确认后不能取消，买家可以申请退款',
    en: 'It cannot be cancelled afterwards; the buyer may ask for a refund',
  },
  completed: { zh: '订单 {number} 已交付', en: 'Order {number} is completed' },
  cancel: { zh: '取消订单', en: 'Cancel' },
  cancelTitle: { zh: '取消订单 {number}？', en: 'Cancel order {number}?' },
  cancelPieces: {
    zh: '{n} 件“{name}”退回库存，直播中可再次售出',
    en: '{n} × {name} return to stock and can be sold again while on air',
  },
  cancelPaid: {
    zh: '买家已在线支付，请随后在支付服务商后台原路退款并登记',
    en: 'The buyer has paid online: refund it at the payment provider and note that here',
  },
  cancelFinal: { zh: '取消后不能恢复', en: 'It cannot be undone' },
  cancelled: { zh: '订单 {number} 已取消', en: 'Order {number} is cancelled' },
  decide: { zh: '处理退款', en: 'Decide' },
  return: { zh: '登记已退回', en: 'Given back' },
  returnTitle: {
    zh: '订单 {number} 的款项已退回买家？',
    en: 'Has the buyer of {number} got the money back?',
  },
  returnFirst: {
    zh: '请先在支付服务商后台原路退款 {money}。平台只登记，不经手款项',
    en: 'Refund {money} at the payment provider first. The platform only takes note; it moves no money',
  },
  returned: { zh: '订单 {number} 的款项已登记退回', en: 'The money of {number} is noted as given back' },
});

export const ORDER_STATE = dictionary({
  reserved: { zh: '待买家确认', en: 'Reserved' },
  placed: { zh: '待交付', en: 'To be handed over' },
  completed: { zh: '已交付', en: 'Completed' },
  'refund-asked': { zh: '申请退款', en: 'Refund asked for' },
  refunded: { zh: '已退款', en: 'Refunded' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  expired: { zh: '预留过期', en: 'Expired' },
});

export const PAYMENT = dictionary({
  'cash-due': { zh: '待收现金', en: 'Cash due' },
  'cash-paid': { zh: '已收现金', en: 'Paid in cash' },
  'cash-returning': { zh: '现金待退', en: 'Cash to be given back' },
  'cash-refunded': { zh: '已退现金', en: 'Cash given back' },
  'online-due': { zh: '待在线支付', en: 'Online payment due' },
  'online-paid': { zh: '已在线支付', en: 'Paid online' },
  'online-returning': { zh: '已支付待退回', en: 'Paid, to be given back' },
  'online-refunded': { zh: '已原路退回', en: 'Given back' },
});

export const DELIVERY = dictionary({
  'pick-up': { zh: '自提', en: 'Pick-up' },
  address: { zh: '送货', en: 'Delivery' },
});

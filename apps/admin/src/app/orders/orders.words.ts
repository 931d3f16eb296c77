import { dictionary } from '@nuanxin/web/i18n';

export const ORDERS = dictionary({
  heading: { zh: '“{title}”的订单', en: 'Orders of “{title}”' },
  headingPlain: { zh: '订单', en: 'Orders' },
  hint: {
    zh: '交付时收现金，交付后确认',
    en: 'Cash is taken when the goods are handed over; confirm it then',
  },
  nothing: { zh: '还没有订单', en: 'There are no orders yet' },
  nothingFound: { zh: '没有符合条件的订单', en: 'No order matches' },
  back: { zh: '返回场次', en: 'Back to the broadcast' },
  complete: { zh: '确认交付', en: 'Handed over' },
  completeTitle: { zh: '订单 {number} 已交付并收款？', en: 'Order {number} handed over and paid?' },
  completeCash: { zh: '应收现金 {money}', en: 'Cash to be taken: {money}' },
  completeFinal: { zh: '确认后不能取消', en: 'It cannot be cancelled afterwards' },
  completed: { zh: '订单 {number} 已交付', en: 'Order {number} is completed' },
  cancel: { zh: '取消订单', en: 'Cancel' },
  cancelTitle: { zh: '取消订单 {number}？', en: 'Cancel order {number}?' },
  cancelPieces: {
    zh: '{n} 件“{name}”退回库存，直播中可再次售出',
    en: '{n} × {name} return to stock and can be sold again while on air',
  },
  cancelFinal: { zh: '取消后不能恢复', en: 'It cannot be undone' },
  cancelled: { zh: '订单 {number} 已取消', en: 'Order {number} is cancelled' },
});

export const ORDER_STATE = dictionary({
  placed: { zh: '待交付', en: 'To be handed over' },
  completed: { zh: '已交付', en: 'Completed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
});

export const DELIVERY = dictionary({
  'pick-up': { zh: '自提', en: 'Pick-up' },
  address: { zh: '送货', en: 'Delivery' },
});

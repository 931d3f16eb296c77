import { event, Fen, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

const orderFact = z.object({
  orderId: Ulid,
  broadcastId: Ulid,
  productId: Ulid,
  quantity: z.int(),
  totalFen: Fen,
});
const fact = (type: `live.order.${string}`, zh: string, en: string) =>
  event({ type, summary: { zh, en }, data: orderFact, delivery: 'one' });

export const orderReserved = fact('live.order.reserved', '商品已预留', 'Pieces were reserved for a buyer');
export const orderExpired = fact('live.order.expired', '预留已过期', 'A reservation ran out');
export const orderPlaced = fact('live.order.placed', '订单已提交', 'An order was placed');
export const orderCompleted = fact('live.order.completed', '订单已交付', 'An order was handed over and paid');
export const refundAsked = fact('live.order.refund-asked', '买家申请退款', 'A buyer asked for a refund');
export const orderRefunded = fact('live.order.refunded', '订单已退款', 'An order was refunded');
export const refundDeclined = fact('live.order.refund-declined', '退款申请未通过', 'A refund was declined');

export const orderCancelled = event({
  type: 'live.order.cancelled',
  summary: { zh: '订单已取消', en: 'An order was cancelled' },
  data: orderFact.extend({ by: z.enum(['buyer', 'official']) }),
  delivery: 'one',
});

import type { Order, OrderState } from '@nuanxin/contracts/live';
import { type Format, formatMoney, plainYuan } from '@nuanxin/web/i18n';
import type { Column, Filter } from '@nuanxin/web/ui';
import { ORDER_STATE, type PAYMENT } from './orders.words';

export interface OrderTexts {
  state(order: Order): string;
  delivery(order: Order): string;
  payment(order: Order): string;
}

export const ORDER_TONE: Readonly<Record<OrderState, 'warn' | 'good' | 'bad' | 'plain'>> = {
  reserved: 'plain',
  placed: 'warn',
  completed: 'good',
  'refund-asked': 'bad',
  refunded: 'plain',
  cancelled: 'plain',
  expired: 'plain',
};

/** How it is paid; nothing while nothing is owed for it. */
export function paymentWords({ state, payment }: Order, say: (word: keyof typeof PAYMENT) => string): string {
  if (payment.state === 'due' && state !== 'placed') return '—';
  return say(`${payment.method}-${payment.state}`);
}

export const orderColumns = (format: Format, { state, delivery, payment }: OrderTexts): Column<Order>[] => [
  {
    key: 'number',
    label: { zh: '订单号', en: 'Number' },
    heading: true,
    whole: true,
    text: ({ number }) => number,
  },
  {
    key: 'placedAt',
    label: { zh: '下单时间', en: 'Placed' },
    whole: true,
    text: ({ placedAt }) => format.date(placedAt, 'exact'),
  },
  {
    key: 'product',
    label: { zh: '商品', en: 'Product' },
    text: ({ productName, unit }) => `${productName} ${unit}`,
  },
  {
    key: 'quantity',
    label: { zh: '件数', en: 'Pieces' },
    end: true,
    text: ({ quantity }) => String(quantity),
  },
  {
    key: 'total',
    label: { zh: '金额', en: 'Total' },
    end: true,
    text: ({ totalFen }) => formatMoney(totalFen),
    plain: ({ totalFen }) => plainYuan(totalFen),
  },
  {
    key: 'buyer',
    label: { zh: '买家', en: 'Buyer' },
    text: ({ buyer }) => (buyer ? `${buyer.name} ${buyer.phone}` : '—'),
  },
  { key: 'delivery', label: { zh: '交付方式', en: 'Delivery' }, text: delivery },
  { key: 'payment', label: { zh: '付款', en: 'Payment' }, text: payment },
  { key: 'state', label: { zh: '状态', en: 'State' }, text: state },
];

export const ORDER_FILTERS: readonly Filter[] = [
  {
    key: 'state',
    label: { zh: '状态', en: 'State' },
    kind: 'choice',
    choices: Object.entries(ORDER_STATE).map(([value, label]) => ({ value, label })),
  },
];

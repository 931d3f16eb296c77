import type { Words } from '@nuanxin/contracts/kernel';

/** How suppliers are paid. */
export const PAYMENT_METHODS = {
  bank: { zh: '银行转账', en: 'Bank transfer' },
  'one-card': { zh: '惠农一卡通', en: 'Farm benefit card' },
  cash: { zh: '现金', en: 'Cash' },
} as const satisfies Record<string, Words>;

export type PaymentMethod = keyof typeof PAYMENT_METHODS;

/** `receivable:` is followed by `portal` or a platform's id, `payable:` by a supplier's, `paid:` by a method. */
export const ACCOUNT_KINDS = {
  receivable: { zh: '应收销售款', en: 'Sales to be received' },
  payable: { zh: '应付供货方', en: 'Payable to the supplier' },
  commission: { zh: '佣金', en: 'Commission' },
  logistics: { zh: '物流费', en: 'Logistics' },
  refunds: { zh: '退款', en: 'Refunds' },
  paid: { zh: '已付款', en: 'Paid out' },
} as const satisfies Record<string, Words>;

export type Account =
  | `receivable:${string}`
  | `payable:${string}`
  | `paid:${PaymentMethod}`
  | 'commission'
  | 'logistics'
  | 'refunds';

const METHODS = Object.keys(PAYMENT_METHODS).join('|');
const ACCOUNT = new RegExp(
  `^(receivable:[0-9A-Za-z-]{1,64}|payable:[0-9A-Za-z-]{1,64}|paid:(${METHODS})|commission|logistics|refunds)$`,
);

export function isAccount(text: string): text is Account {
  return ACCOUNT.test(text);
}

export function payableTo(supplierId: string): Account {
  return `payable:${supplierId}`;
}

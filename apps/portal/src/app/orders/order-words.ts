import type { OrderState, OwnOrder } from '@nuanxin/contracts/live';

type SumWord = 'total' | 'due' | 'dueOnline' | 'paid' | 'paidOnline' | 'returning' | 'returned';
type ClosedWord = 'completedAt' | 'cancelledAt' | 'expiredAt';

/** What the sum of an order is called: to be paid, paid, given back, or merely what it would have been. */
export function sumWord({ state, payment }: OwnOrder): SumWord {
  if (payment.state === 'due') {
    if (state !== 'placed') return 'total';
    return payment.method === 'cash' ? 'due' : 'dueOnline';
  }
  if (payment.state === 'paid') return payment.method === 'cash' ? 'paid' : 'paidOnline';
  return payment.state === 'returning' ? 'returning' : 'returned';
}

/** What the moment is called at which an order ended. */
export const CLOSED: Readonly<Partial<Record<OrderState, ClosedWord>>> = {
  completed: 'completedAt',
  'refund-asked': 'completedAt',
  refunded: 'completedAt',
  cancelled: 'cancelledAt',
  expired: 'expiredAt',
};

export const TONE: Readonly<Record<OrderState, 'info' | 'warn' | 'plain'>> = {
  reserved: 'warn',
  placed: 'info',
  completed: 'plain',
  'refund-asked': 'warn',
  refunded: 'plain',
  cancelled: 'plain',
  expired: 'plain',
};

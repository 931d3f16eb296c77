import type { OrderState, PaymentMethod, PaymentState } from '@nuanxin/contracts/live';

export interface Paying {
  readonly method: PaymentMethod;
  readonly state: PaymentState;
  readonly reference?: string | undefined;
}

/** What a payment that the provider has received does to an order. */
export type PaymentEffect = 'paid' | 'returning' | 'repeated' | 'unexpected';

/** An order that awaits it is paid; one that was given up meanwhile owes it back; nothing else wants it. */
export function paymentEffect(state: OrderState, payment: Paying, reference: string): PaymentEffect {
  if (payment.method === 'cash') return 'unexpected';
  if (payment.state !== 'due') return payment.reference === reference ? 'repeated' : 'unexpected';
  if (state === 'placed') return 'paid';
  return state === 'cancelled' ? 'returning' : 'unexpected';
}

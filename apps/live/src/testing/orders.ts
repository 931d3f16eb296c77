import type { AskOf, Ulid } from '@nuanxin/contracts/kernel';
import type { placeOrder } from '@nuanxin/contracts/live';
import type { LiveUnderTest } from './live-under-test';

export const DELIVERY = { kind: 'pick-up', name: '欧阳小红', phone: '+8613812345678' } as const;

/** The request for one piece, collected at the pick-up point. */
export function someOrder(
  live: LiveUnderTest,
  broadcastId: Ulid,
  productId: Ulid,
  about: Partial<AskOf<typeof placeOrder>> = {},
): AskOf<typeof placeOrder> {
  return { requestId: live.id(), broadcastId, productId, quantity: 1, delivery: DELIVERY, ...about };
}

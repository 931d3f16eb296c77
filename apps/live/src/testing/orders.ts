import type { AskOf, Caller, Ulid } from '@nuanxin/contracts/kernel';
import { confirmOrder, type OwnOrder, placeOrder } from '@nuanxin/contracts/live';
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

/** The request that holds pieces for a buyer who has not said yet how to get them. */
export function someReservation(
  live: LiveUnderTest,
  broadcastId: Ulid,
  productId: Ulid,
  quantity = 1,
): AskOf<typeof placeOrder> {
  return { requestId: live.id(), broadcastId, productId, quantity };
}

export function someConfirmation(
  live: LiveUnderTest,
  { id, revision }: Pick<OwnOrder, 'id' | 'revision'>,
  payment: 'cash' | 'online' = 'cash',
): AskOf<typeof confirmOrder> {
  return { requestId: live.id(), id, revision, delivery: DELIVERY, payment };
}

/** Reserved and confirmed by the buyer. */
export async function bought(
  live: LiveUnderTest,
  offer: { readonly broadcastId: Ulid; readonly productId: Ulid; readonly quantity?: number },
  buyer: Caller,
  payment: 'cash' | 'online' = 'cash',
): Promise<OwnOrder> {
  const { broadcastId, productId, quantity = 1 } = offer;
  const reserved = await live.ask(placeOrder, someReservation(live, broadcastId, productId, quantity), buyer);
  return live.ask(confirmOrder, someConfirmation(live, reserved, payment), buyer);
}

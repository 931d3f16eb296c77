import { requestCode } from '@nuanxin/contracts/identity';
import type { Broadcast, placeOrder } from '@nuanxin/contracts/live';
import type { AskOf } from '@nuanxin/contracts/kernel';
import type { Ids } from '@nuanxin/platform/kernel';
import { Api } from '../demo/api';
import { PortalCodes } from '../demo/portal-codes';
import type { RunningStack } from './real-stack';

const PHONE = '+8619900001999';

/** A session of a buyer who is none of the drill's crowd. */
export async function buyerAt(stack: RunningStack, ids: Ids): Promise<Api> {
  const codes = new PortalCodes(stack.home.logs);
  const buyer = new Api(stack.httpUrl);
  await buyer.ask(requestCode, { requestId: ids.ulid(), phone: PHONE });
  await buyer.signInByPhone(PHONE, await codes.sentTo(PHONE));
  return buyer;
}

/** One piece of the first offer; asked again it is the same order. */
export function oneOrder({ id: broadcastId, offers }: Broadcast, ids: Ids): AskOf<typeof placeOrder> {
  return {
    requestId: ids.ulid(),
    broadcastId,
    productId: offers[0]?.productId ?? '',
    quantity: 1,
    delivery: { kind: 'pick-up', name: '刘小红', phone: '+8619900001234' },
  };
}

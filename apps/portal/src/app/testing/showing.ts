import type { AudienceTick, OwnOrder, Showing } from '@nuanxin/contracts/live';

export const BROADCAST = '01JD0000000000000000000001';
export const TEA = '01JD0000000000000000000002';
export const OIL = '01JD0000000000000000000003';

const offer = {
  unit: '盒',
  supplier: '汤湖茶叶合作社',
  ruralAid: true,
  quantity: 50,
  limitPerBuyer: 3,
  sold: 0,
};

/** A broadcast on air with tea and oil; whatever differs is said. */
export function showing(changed: Partial<Showing> = {}): Showing {
  return {
    id: BROADCAST,
    title: '汤湖春茶专场',
    organization: '遂川县',
    state: 'on-air',
    startsAt: '2082-11-23T08:00:00.000Z',
    pickUpPoint: '泉江镇红色驿站',
    offers: [
      { ...offer, productId: TEA, name: '狗牯脑茶', priceFen: 12_800, left: 50 },
      { ...offer, productId: OIL, name: '山茶油', priceFen: 9_950, left: 1 },
    ],
    ...changed,
  };
}

export function tickOf(seq: number, changed: Partial<AudienceTick> = {}): AudienceTick {
  const at = new Date(Date.UTC(2026, 10, 23, 8, 0, seq)).toISOString();
  const told = { viewers: 1, stock: {}, comments: [], showings: [] };
  return { broadcastId: BROADCAST, seq, at, state: 'on-air', ...told, ...changed };
}

/** An order of one box of tea, the `n`th. */
export function ownOrder(n: number, changed: Partial<OwnOrder> = {}): OwnOrder {
  return {
    id: `01JD00000000000000000001${String(n).padStart(2, '0')}`,
    number: `KC2X74${String(n).padStart(2, '0')}`,
    broadcastId: BROADCAST,
    broadcastTitle: '汤湖春茶专场',
    productId: TEA,
    productName: '狗牯脑茶',
    unit: '盒',
    quantity: 1,
    priceFen: 12_800,
    totalFen: 12_800,
    delivery: { kind: 'pick-up', name: '刘买家', phone: '+8613800138000' },
    state: 'placed',
    payment: { method: 'cash', state: 'due' },
    ways: [],
    placedAt: '2082-11-23T08:10:00.000Z',
    revision: 1,
    ...changed,
  };
}

/** The same before it is confirmed. */
export function reservedOrder(n: number, changed: Partial<OwnOrder> = {}): OwnOrder {
  const order = { ...ownOrder(n), state: 'reserved' as const, ways: ['cash' as const] };
  delete order.delivery;
  return { ...order, reservedUntil: '2082-11-23T08:20:00.000Z', ...changed };
}

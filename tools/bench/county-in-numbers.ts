import { searchGrams } from '@nuanxin/live/domain';
import { scattered } from './many-documents';

/** Ids of 26 characters that sort as their numbers do. */
export const idOf = (kind: string, at: number) => `01${kind}${String(at).padStart(24 - kind.length, '0')}`;

export const COUNTY = idOf('CQ', 0);
/** Where few products are: one in twenty thousand. */
export const VILLAGE = idOf('VG', 0);
const TOWNSHIPS = 23;
export const township = (at: number) => idOf('TW', at);

/** Two orders in five are of one broadcast, the others of a thousand. */
export const BIG_BROADCAST = idOf('BC', 0);
export const SMALL_BROADCAST = idOf('BC', 1);
export const broadcastOf = (at: number) =>
  at % 5 < 2 ? BIG_BROADCAST : idOf('BC', 1 + scattered(at, 1_000));

/** One order in a hundred is of one buyer. */
export const accountOf = (at: number) => idOf('AC', at % 100 === 0 ? 0 : 1 + scattered(at, 100_000));

const BEGINNING = Date.UTC(2024, 0, 1);
/** Three orders in the same millisecond, again and again: places have to be told apart by more than the time. */
export const placedAt = (at: number) => new Date(BEGINNING + Math.floor(at / 3) * 60_000);
export const timeOf = (at: number) => new Date(BEGINNING + at * 60_000).toISOString();

const kept = (at: number) => ({
  revision: 1,
  createdAt: placedAt(at),
  changedAt: placedAt(at),
  outbox: [],
  applied: [{ requestId: idOf('RQ', at), digest: 'd'.repeat(43) }],
});

export function order(at: number): object {
  const sealed = 'k1.'.padEnd(80, 'x');
  return {
    _id: idOf('RD', at),
    within: [township(at % TOWNSHIPS), COUNTY],
    accountId: accountOf(at),
    broadcastId: broadcastOf(at),
    broadcastTitle: '汤湖春茶专场',
    productId: idOf('PD', at % 300),
    productName: '狗牯脑茶',
    unit: '250克/盒',
    quantity: 1,
    priceFen: 9_900,
    totalFen: 9_900,
    delivery: { kind: 'pick-up', name: sealed, phone: sealed },
    pickUpPoint: '遂川县暖新驿站',
    placedAt: placedAt(at),
    attempt: idOf('TR', at),
    asked: 'a'.repeat(43),
    state: at % 997 === 0 ? 'cancelled' : at % 3 === 0 ? 'placed' : 'completed',
    ...kept(at),
  };
}

const GOODS = ['狗牯脑茶', '金桔', '板鸭', '红薯干', '山茶油', '笋干', '蜂蜜', '米酒', '腐竹', '香菇'];

export function product(at: number): object {
  const name = `${GOODS[at % GOODS.length]}${at % 50_000 === 7 ? '礼盒' : ''}`;
  const place = at % 20_000 === 0 ? VILLAGE : township(at % TOWNSHIPS);
  return {
    _id: idOf('PD', at),
    within: [place, COUNTY],
    organization: { id: place, name: '汤湖镇' },
    name,
    grams: searchGrams(name),
    unit: '250克/盒',
    priceFen: 9_900,
    stock: 100,
    ruralAid: at % 2 === 0,
    category: 'tea',
    facts: { producer: '茶叶合作社', netContent: '250克', origin: '汤湖镇' },
    proofs: [],
    supplier: {
      id: idOf('SP', at % 5_000),
      name: '茶叶合作社',
      township: '汤湖镇',
      households: 86,
      revision: 1,
    },
    retired: at % 1_000 === 999,
    setAside: [],
    ...kept(at),
  };
}

const TYPES = [
  'live.order.placed',
  'live.order.cancelled',
  'identity.session.opened',
  'live.product.changed',
];

export function auditEntry(at: number): object {
  return {
    _id: idOf('EV', at),
    seq: at + 1,
    hash: 'h'.repeat(64),
    time: timeOf(at),
    type: at % 20_011 === 0 ? 'identity.account.suspended' : TYPES[at % TYPES.length],
    subject: idOf('RD', scattered(at, 200_000)),
    actor: { kind: 'official', accountId: accountOf(at) },
    data: { broadcastId: broadcastOf(at), quantity: 1 },
  };
}

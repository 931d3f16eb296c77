import type { Profile } from '@nuanxin/contracts/identity';
import type { Broadcast, Product } from '@nuanxin/contracts/live';
import { noticesOf } from './notice';

const NOW = new Date('2082-11-23T08:00:00.000Z');
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString();

const broadcast = (change: Partial<Broadcast>): Broadcast => ({
  id: 'B',
  organization: { id: 'O', name: '遂川县' },
  title: '金橘专场',
  room: { id: 'R', name: '一号直播间', place: '县融媒体中心' },
  startsAt: at(-10),
  endsAt: at(110),
  goalFen: 1,
  costFen: 0,
  juniors: [],
  segments: [],
  offers: [],
  state: 'ready',
  checks: [],
  hasKey: true,
  picture: 'none',
  totals: { orders: 0, pieces: 0, salesFen: 0, cancelledFen: 0, refundedFen: 0 },
  revision: 1,
  ...change,
});

const kinds = (broadcasts: Broadcast[], products: Product[] = [], profile?: Profile) =>
  noticesOf({ broadcasts, products, profile }, NOW).map(({ kind }) => kind);

it.each([
  ['the picture is lost', { state: 'interrupted' }, 'picture-lost'],
  ['it should be on air', { state: 'ready' }, 'late'],
  ['it should be on air and is not checked', { state: 'planned' }, 'unchecked-late'],
  ['it starts within a day unchecked', { state: 'planned', startsAt: at(300), endsAt: at(400) }, 'unchecked'],
  ['it starts within half an hour without a picture', { startsAt: at(20) }, 'no-picture'],
  ['its time went by', { state: 'planned', startsAt: at(-300), endsAt: at(-200) }, 'missed'],
  ['it runs over', { state: 'on-air', endsAt: at(-1) }, 'overrunning'],
] as const)('tells when %s', (_what, change, kind) => expect(kinds([broadcast(change)])).toEqual([kind]));

it.each([
  ['all is well on air', { state: 'on-air' }],
  ['it is over', { state: 'ended' }],
  ['it was cancelled', { state: 'cancelled', startsAt: at(-300), endsAt: at(-200) }],
  ['it is far away', { state: 'planned', startsAt: at(5000), endsAt: at(5100) }],
] as const)('is silent when %s', (_what, change) => expect(kinds([broadcast(change)])).toEqual([]));

it('puts the most pressing first', () => {
  const unchecked = broadcast({ id: 'C', state: 'planned', startsAt: at(300), endsAt: at(400) });
  expect(kinds([unchecked, broadcast({ state: 'interrupted' })])).toEqual(['picture-lost', 'unchecked']);
});

it('tells of a product without stock, unless its pieces are set aside for a broadcast', () => {
  const product = { id: 'P', name: '红薯粉', stock: 0, retired: false } as Product;
  const offers = [{ productId: 'P', left: 5 }] as unknown as Broadcast['offers'];
  expect(kinds([], [product])).toEqual(['out-of-stock']);
  expect(kinds([broadcast({ state: 'on-air', offers })], [product])).toEqual([]);
  expect(kinds([], [{ ...product, retired: true }])).toEqual([]);
});

it('leads to the studio what must be dealt with there', () => {
  const [notice] = noticesOf({ broadcasts: [broadcast({})], products: [], profile: undefined }, NOW);
  expect(notice?.link).toBe('/studio/B');
});

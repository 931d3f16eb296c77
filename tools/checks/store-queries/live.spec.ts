import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { everything, ownFilter, scopeFilter } from '@nuanxin/platform/store';
import { officialAt, someId, testDatabase, worker } from '@nuanxin/platform/testing';
import { BroadcastStore } from '../../../apps/live/src/store/broadcast-store';
import { offerIdOf } from '../../../apps/live/src/store/offer-record';
import { OfferStore } from '../../../apps/live/src/store/offer-store';
import { OrderStore } from '../../../apps/live/src/store/order-store';
import { ProductStore } from '../../../apps/live/src/store/product-store';
import { RoomStore } from '../../../apps/live/src/store/room-store';
import { TickSeats } from '../../../apps/live/src/store/tick-seats';
import { type Asks, idle, type Plan, plansOf, unserved } from './asks';
import { callOfSpec } from './call-of-spec';
import { multiply } from './multiply';

jest.setTimeout(120_000);

const test = testDatabase();
const { database, clock } = test;
const ids = new SystemIds(new SystemClock());
const [broadcasts, offers, orders] = [
  new BroadcastStore(database, clock, ids),
  new OfferStore(database),
  new OrderStore(database, ids),
];
const products = new ProductStore(database, clock, ids);
const [rooms, seats] = [new RoomStore(database, clock), new TickSeats(database, clock)];

const [county, broadcastId, productId, orderId, accountId, roomId, streamerId, supplierId] = Array.from(
  { length: 8 },
  someId,
) as [string, string, string, string, string, string, string, string];
const all = everything('the spec looks at what it made');
const scope = scopeFilter(callOfSpec(officialAt(county, 'county-official')), 'order.read');
const own = ownFilter(callOfSpec(worker(accountId)));
const request = () => ({ requestId: someId(), body: {} });
const event = () => ({ id: someId() }) as never;
const slot = { startsAt: clock.after(3_600_000), endsAt: clock.after(7_200_000) };
const organization = { id: county, name: '遂川县' };
const sold = { name: '狗牯脑茶', unit: '盒', priceFen: 9_900, ruralAid: true };

const draft = {
  within: [county],
  accountId,
  broadcastId,
  broadcastTitle: '春茶',
  productId,
  productName: '茶',
  unit: '盒',
  quantity: 1,
  priceFen: 9_900,
  totalFen: 9_900,
  state: 'placed' as const,
  delivery: { kind: 'pick-up' as const, name: 'k1.x' as never, phone: 'k1.y' as never },
  placedAt: clock.now(),
  attempt: someId(),
  asked: 'digest',
  event: event(),
};
const held = { attempt: draft.attempt, orderId, at: clock.now(), order: draft };
const offerId = offerIdOf(broadcastId, productId);

let plans: Plan[];

beforeAll(async () => {
  await test.open();
  const grower = { name: '茶叶合作社', township: '汤湖镇', households: 86 };
  const supplier = { ...grower, id: supplierId, revision: 1 };
  const product = {
    ...sold,
    _id: productId,
    within: [county],
    organization,
    stock: 100,
    supplier,
    category: 'tea' as const,
    facts: {},
    proofs: [],
    description: '',
  };
  await products.insert(
    { ...product, retired: false, setAside: [] },
    { requestId: productId, body: {}, events: [] },
  );
  const room = { id: roomId, name: '直播间', place: '县里' };
  const crew = { streamer: { id: streamerId, accountId, name: '梁小满' }, juniors: [], segments: [] };
  const money = { goalFen: 100, costFen: 0 };
  const plan = { ...slot, ...crew, ...money, title: '春茶', room, offers: [], state: 'ready' as const };
  const picture = { streamId: someId(), arriving: true, at: clock.now() };
  const unsettled = { token: someId(), since: clock.now(), rooms: [], products: [] };
  await broadcasts.insert(
    {
      ...plan,
      _id: broadcastId,
      within: [county],
      organization,
      tentative: false,
      edition: 1,
      keyDigest: 'k'.repeat(43),
      picture,
      unsettled,
      wentOnAirAt: clock.now(),
      recording: { spans: [], seconds: 60, until: clock.now() },
    },
    { requestId: broadcastId, body: {}, events: [] },
  );
  const counts = { sold: 0, salesFen: 0, orders: 0, cancelledPieces: 0, cancelledFen: 0 };
  const pieces = { ...counts, quantity: 50, left: 50, limitPerBuyer: 5 };
  await offers.open({
    ...sold,
    ...pieces,
    _id: offerId,
    broadcastId,
    productId,
    broadcastTitle: '春茶',
    within: [county],
    supplier: '合作社',
    selling: true,
    settled: false,
  });
  await orders.insert(orderId, draft);
  await orders.changeOwn(orderId, (state) => ({
    next: { ...state, reservedUntil: clock.now(), unbookedSince: clock.now(), state: 'refund-asked' },
    events: [],
  }));
  await rooms.book('county/room', { broadcastId, version: 1, ...slot });
  await seats.keep(broadcastId, 'one');
  await multiply(database);
  clock.advance(1_000);
  plans = await plansOf(database, {
    BroadcastStore: asksOfBroadcasts,
    OfferStore: asksOfOffers,
    OrderStore: asksOfOrders,
    ProductStore: asksOfProducts,
    RoomStore: asksOfRooms,
    TickSeats: asksOfSeats,
  });
});
afterAll(() => test.drop());

const first = { scope, limit: 20 };
const period = { from: clock.now(), to: clock.after(86_400_000) };
const span = { from: clock.after(-3_600_000), until: clock.now() };

const asksOfBroadcasts: Asks<BroadcastStore> = {
  insert: [],
  read: [() => broadcasts.read(broadcastId, scope)],
  find: [() => broadcasts.find(broadcastId)],
  rememberedSince: [() => broadcasts.rememberedSince(clock.now())],
  page: [
    () => broadcasts.page({}, first),
    () => broadcasts.page({ state: 'ready' }, first),
    () => broadcasts.page({ search: '春茶' }, first),
    async () => {
      const { next } = await broadcasts.page({}, { ...first, limit: 1 });
      await broadcasts.page({}, { ...first, after: next });
    },
  ],
  change: [
    () =>
      broadcasts.change(broadcastId, scope, request(), (state) => ({
        next: { ...state, goalFen: state.goalFen + 1 },
        events: [],
      })),
  ],
  renameOrganization: [() => broadcasts.renameOrganization({ id: county, name: '县' }, someId())],
  changeOwn: [
    () =>
      broadcasts.changeOwn(broadcastId, (state) => ({
        next: { ...state, goalFen: state.goalFen + 1 },
        events: [],
      })),
  ],
  begin: [
    () => broadcasts.begin(period, scope),
    () => broadcasts.begin(period, scope, { crew: streamerId }),
    () => broadcasts.begin(period, scope, { roomId }),
  ],
  inRoom: [() => broadcasts.inRoom(roomId, period)],
  ofCrew: [() => broadcasts.ofCrew([streamerId, someId()], period)],
  countOfCrew: [() => broadcasts.countOfCrew(streamerId, ['ended'])],
  followRoom: [() => broadcasts.followRoom({ id: roomId, name: '二号', place: '县里' }, someId())],
  shown: [() => broadcasts.shown(clock.now())],
  replays: [() => broadcasts.replays({ limit: 20 })],
  running: [() => broadcasts.running()],
  airedBetween: [() => broadcasts.airedBetween(clock.after(-3_600_000), clock.now())],
  byKeyDigest: [() => broadcasts.byKeyDigest('k'.repeat(43))],
  unsettledBefore: [() => broadcasts.unsettledBefore(clock.now())],
};

const asksOfOffers: Asks<OfferStore> = {
  open: [],
  reprice: [() => offers.reprice(offerId, 2, { priceFen: 9_800, limitPerBuyer: 5 })],
  close: [() => offers.close(offerId)],
  ofBroadcasts: [
    () => offers.ofBroadcasts([broadcastId]),
    () => offers.ofBroadcasts([broadcastId, someId()]),
  ],
  find: [() => offers.find(broadcastId, productId)],
  forBuyer: [() => offers.forBuyer(offerId, accountId, orderId)],
  take: [() => offers.take(held, 5)],
  clear: [() => offers.clear(held)],
  release: [() => offers.release(held)],
  book: [async () => offers.book(await orders.read(orderId, all), 'returned', clock.now())],
  drain: [() => offers.drain(offerId)],
  settle: [() => offers.settle(offerId, 50)],
  heldBefore: [() => offers.heldBefore(clock.now())],
  closedUnsettled: [() => offers.closedUnsettled()],
  forgetBookings: [() => offers.forgetBookings(clock.now())],
};

const asksOfOrders: Asks<OrderStore> = {
  insert: [() => orders.insert(orderId, draft)],
  find: [() => orders.find(orderId)],
  read: [() => orders.read(orderId, scope), () => orders.read(orderId, own)],
  change: [
    () =>
      orders.change(orderId, own, request(), (state) => ({
        next: { ...state, closedAt: clock.now() },
        events: [],
      })),
  ],
  changeOwn: [() => orders.changeOwn(orderId, (state) => ({ next: { ...state, unit: '箱' }, events: [] }))],
  pageOwn: [() => orders.pageOwn({ scope: own, limit: 20 })],
  pageOf: [
    () => orders.pageOf(broadcastId, undefined, first),
    () => orders.pageOf(broadcastId, 'placed', first),
  ],
  pageOfProduct: [() => orders.pageOfProduct(productId, span, { limit: 20 })],
  pageOwing: [() => orders.pageOwing(first)],
  newest: [() => orders.newest(broadcastId, 5)],
  reservedBefore: [() => orders.reservedBefore(clock.now())],
  unbookedBefore: [() => orders.unbookedBefore(clock.now())],
};

const copied = { id: supplierId, name: '茶叶联合社', township: '汤湖镇', households: 90 };
const newestFirst = { ...first, order: { by: '_id', direction: 'descending' } } as const;

const asksOfProducts: Asks<ProductStore> = {
  insert: [],
  read: [() => products.read(productId, scope)],
  several: [() => products.several([productId, someId()], scope)],
  page: [
    () => products.page({ retired: false }, newestFirst),
    () => products.page({ retired: false, ruralAid: true }, newestFirst),
    () => products.page({ retired: false, supplierId }, newestFirst),
    () => products.page({ retired: false, search: '茶' }, newestFirst),
    () => products.page({ retired: false, search: '狗牯脑茶' }, newestFirst),
  ],
  ofCategory: [() => products.ofCategory('tea')],
  change: [
    () =>
      products.change(productId, scope, request(), (state) => ({
        next: { ...state, unit: '箱' },
        events: [],
      })),
  ],
  renameOrganization: [() => products.renameOrganization({ id: county, name: '县' }, someId())],
  copySupplier: [() => products.copySupplier({ ...copied, revision: 2 })],
  copySupplierTo: [() => products.copySupplierTo(productId, { ...copied, revision: 3 })],
  claimPieces: [
    () => products.claimPieces(productId, { broadcastId, mode: 'exactly', quantity: 2, version: 2 } as never),
  ],
};

const asksOfRooms: Asks<RoomStore> = {
  book: [() => rooms.book('county/room', { broadcastId, version: 2, ...slot })],
  keepOnly: [() => rooms.keepOnly('county/room', { broadcastId, version: 3 }, slot)],
};

const asksOfSeats: Asks<TickSeats> = {
  advance: [() => seats.advance(broadcastId, 'one')],
  keep: [() => seats.keep(broadcastId, 'one')],
  newest: [() => seats.newest(broadcastId)],
};

/** Sorted after they are found, because they are a handful at any time: what runs, what is half done, what is named. */
const FEW = [
  'BroadcastStore.ofCrew 1: find sorts what it finds in broadcasts',
  'BroadcastStore.shown 1: find sorts what it finds in broadcasts',
  'BroadcastStore.running 1: find sorts what it finds in broadcasts',
  'BroadcastStore.unsettledBefore 1: find sorts what it finds in broadcasts',
  'OrderStore.reservedBefore 1: find sorts what it finds in orders',
  'OrderStore.unbookedBefore 1: find sorts what it finds in orders',
  'ProductStore.several 1: find sorts what it finds in products',
];

describe('live asks its database', () => {
  it('nothing that no index serves', () => expect(unserved(plans)).toEqual(FEW));

  it('for something through every index that it keeps', async () =>
    expect(await idle(database, plans)).toEqual([]));
});

import { everything, scopeFilter } from '@nuanxin/platform/store';
import { officialAt, someId, testDatabase } from '@nuanxin/platform/testing';
import { FeedStore } from '../../../apps/live/src/store/feed-store';
import { LiveRoomStore } from '../../../apps/live/src/store/live-room-store';
import { StreamerStore } from '../../../apps/live/src/store/streamer-store';
import { type Asks, idle, type Plan, plansOf, unserved } from './asks';
import { callOfSpec } from './call-of-spec';
import { multiply } from './multiply';

jest.setTimeout(120_000);

const test = testDatabase();
const { database } = test;
const [rooms, streamers, feeds] = [
  new LiveRoomStore(database),
  new StreamerStore(database),
  new FeedStore(database),
];
const [county, roomId, streamerId, mentorId, feedId, accountId] = Array.from({ length: 6 }, someId) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const all = everything('the spec looks at what it made');
const scope = scopeFilter(callOfSpec(officialAt(county, 'county-official')), 'streamer.read');
const organization = { id: county, name: '遂川县' };
const request = () => ({ requestId: someId(), body: {} });
const inserted = (requestId: string) => ({ requestId, body: {}, events: [] });

let plans: Plan[];

beforeAll(async () => {
  await test.open();
  const place = { name: '一号直播间', place: '县里', equipment: '' };
  await rooms.insert(
    { ...place, _id: roomId, within: [county], organization, retired: false },
    inserted(roomId),
  );
  const limits = { weeklyHoursLimit: 24, nightHoursLimit: 8, since: '2026-01-01' };
  const person = {
    ...limits,
    within: [county],
    organization,
    stage: 'signed' as const,
    trainings: [],
    places: [],
  };
  const mentor = { id: mentorId, name: '郭桂英' };
  await streamers.insert(
    { ...person, _id: streamerId, accountId, name: '梁小满', mentor },
    inserted(streamerId),
  );
  const fresh = { _id: feedId, accountId, scope: 'own' as const, digest: 'd'.repeat(43), open: true };
  await feeds.insert(fresh, inserted(feedId));
  await multiply(database);
  plans = await plansOf(database, {
    LiveRoomStore: asksOfRooms,
    StreamerStore: asksOfStreamers,
    FeedStore: asksOfFeeds,
  });
});
afterAll(() => test.drop());

const asksOfRooms: Asks<LiveRoomStore> = {
  insert: [],
  read: [() => rooms.read(roomId)],
  find: [() => rooms.find(roomId)],
  page: [() => rooms.page(false, { limit: 20 })],
  change: [
    () =>
      rooms.change(roomId, scope, request(), (state) => ({ next: { ...state, place: '二楼' }, events: [] })),
  ],
  renameOrganization: [() => rooms.renameOrganization({ id: county, name: '县' }, someId())],
};

const asksOfStreamers: Asks<StreamerStore> = {
  insert: [],
  read: [() => streamers.read(streamerId, scope)],
  several: [() => streamers.several([streamerId, someId()]), () => streamers.several([streamerId], scope)],
  byAccount: [() => streamers.byAccount(accountId)],
  page: [
    () => streamers.page({}, { scope, limit: 20 }),
    () => streamers.page({ stage: 'signed' }, { scope, limit: 20 }),
    () => streamers.page({ search: '小满' }, { scope, limit: 20 }),
  ],
  juniorsOf: [() => streamers.juniorsOf([mentorId, someId()])],
  change: [
    () =>
      streamers.change(streamerId, all, request(), (state) => ({
        next: { ...state, weeklyHoursLimit: 20 },
        events: [],
      })),
  ],
  takePlace: [() => streamers.takePlace(streamerId, someId(), () => Promise.resolve([]))],
  renameOrganization: [() => streamers.renameOrganization({ id: county, name: '县' }, someId())],
};

const asksOfFeeds: Asks<FeedStore> = {
  insert: [],
  byDigest: [() => feeds.byDigest('d'.repeat(43))],
  openOf: [() => feeds.openOf(accountId)],
  change: [
    () =>
      feeds.change(feedId, all, request(), (state) => ({ next: { ...state, scope: 'reach' }, events: [] })),
  ],
  changeOwn: [
    () => feeds.changeOwn(feedId, request(), (state) => ({ next: { ...state, scope: 'own' }, events: [] })),
  ],
};

/** Sorted after they are found, because they are a handful: a crew, the juniors of some mentors. */
const FEW = [
  'StreamerStore.several 2: find sorts what it finds in streamers',
  'StreamerStore.juniorsOf 1: find sorts what it finds in streamers',
];

describe('live asks its database for rooms, streamers and feeds', () => {
  it('nothing that no index serves', () => expect(unserved(plans)).toEqual(FEW));

  it('for something through every index that it keeps', async () =>
    expect(await idle(database, plans)).toEqual([]));
});

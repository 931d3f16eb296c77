import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { someId, testDatabase } from '@nuanxin/platform/testing';
import { PublicationStore } from '../../../apps/media/src/publication-store';
import { type Asks, idle, type Plan, plansOf, unserved } from './asks';
import { multiply } from './multiply';

jest.setTimeout(120_000);

const test = testDatabase();
const { database, clock } = test;
const store = new PublicationStore(database, new SystemIds(new SystemClock()));
const broadcastId = someId();
const next = {
  streamId: someId(),
  state: 'arriving',
  by: 'one',
  seenAt: clock.now(),
  told: true,
  recordedUntil: clock.now(),
} as const;
const again = () => store.move(broadcastId, () => ({ next: { ...next, streamId: someId() }, events: [] }));

const asks: Asks<PublicationStore> = {
  move: [again],
  leftBehind: [() => store.leftBehind('one')],
  recordings: [() => store.recordings('one')],
};
let plans: Plan[];

beforeAll(async () => {
  await test.open();
  await again();
  await multiply(database);
  plans = await plansOf(database, { PublicationStore: asks });
});
afterAll(() => test.drop());

describe('media asks its database', () => {
  it('nothing that no index serves', () => expect(unserved(plans)).toEqual([]));

  it('for something through every index that it keeps', async () =>
    expect(await idle(database, plans)).toEqual([]));
});

import { everything } from '@nuanxin/platform/store';
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { MemoryBus, NoObserver, OutboxRelay } from '@nuanxin/platform/messaging';
import { RecordingLog, someId, testDatabase } from '@nuanxin/platform/testing';
import { aggregate, type Aggregate } from '@nuanxin/platform/store';
import { type Plan, plansOf, unserved } from './asks';
import { multiply } from './multiply';

jest.setTimeout(120_000);

const clock = new SystemClock();
const relay = new OutboxRelay(
  new MemoryBus(),
  clock,
  new SystemIds(clock),
  new RecordingLog(),
  new NoObserver(),
);
const test = testDatabase({ outbox: relay });
const { database } = test;
const things = database.aggregates(
  aggregate<Aggregate>({ name: 'things', schema: {}, indexes: [], view: ({ _id }) => _id }),
);
const all = everything('the spec looks at what it made');

let plans: Plan[];

beforeAll(async () => {
  await test.open();
  const _id = someId();
  await things.insert({ _id }, { requestId: _id, body: {}, events: [] });
  await multiply(database);
  const sweep = async () => {
    relay.onApplicationBootstrap();
    await relay.depth();
    await relay.beforeApplicationShutdown();
  };
  const aggregates = { insert: [() => things.insert({ _id }, { requestId: _id, body: {}, events: [] })] };
  const read = { read: [() => things.read(_id, all)] };
  plans = await plansOf(database, {
    Aggregates: { ...aggregates, ...read },
    OutboxRelay: { sweep: [sweep] },
  });
});
afterAll(() => test.drop());

describe('the platform asks the database', () => {
  it('nothing that no index serves', () => expect(unserved(plans)).toEqual([]));

  it('as relay for what waits, how much that is, and whose task it is', () => {
    const asked = plans.filter(({ ask }) => ask.startsWith('OutboxRelay'));
    expect(new Set(asked.map(({ collection }) => collection))).toEqual(new Set(['things', 'leases']));
  });
});

import { event, type EventEnvelope } from '@nuanxin/contracts/kernel';
import { callOf, SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { eventually, freshName, mongodbUri, RecordingLog } from '@nuanxin/platform/testing';
import { createConnection, Schema } from 'mongoose';
import { z } from 'zod';
import { MemoryBus } from '../bus/memory-bus';
import { NoObserver } from '../observer';
import type { Pending } from './outbox-collection';
import { type OutboxEntry, outboxEntry } from './outbox-entry';
import { OutboxRelay } from './outbox-relay';

const sold = event({
  type: 'live.stall.sold',
  summary: { zh: '售出', en: 'Sold' },
  data: z.object({ pieces: z.int() }),
  delivery: 'one',
});
const clock = new SystemClock();
const ids = new SystemIds(clock);
const connection = createConnection(mongodbUri(), { dbName: freshName('relay') });
const schema = new Schema<Pending>({ _id: String, outbox: [Schema.Types.Mixed] }, { versionKey: false });
schema.index({ 'outbox.id': 1 }, { sparse: true });
const Stall = connection.model<Pending>('stalls', schema);

const call = callOf('live', { requestId: 'r', deadline: clock.after(5000) });
const entry = (subject: string, sequence: number): OutboxEntry =>
  outboxEntry(sold, { subject, sequence, data: { pieces: sequence } }, call, clock, ids);

let bus: MemoryBus;
let relays: OutboxRelay[];

function relay(): OutboxRelay {
  const made = new OutboxRelay(bus, clock, ids, new RecordingLog(), new NoObserver());
  made.attach(Stall);
  made.onApplicationBootstrap();
  relays.push(made);
  return made;
}

/** A change and its event in one write, as a store does it. */
async function sell(id: string, sequence: number) {
  const update = { $push: { outbox: entry(id, sequence) } };
  return Stall.findByIdAndUpdate(id, update as object, { upsert: true, returnDocument: 'after' })
    .lean<Pending>()
    .orFail();
}

const published = (): EventEnvelope[] =>
  bus.stored('event.>').map(({ text }) => JSON.parse(text) as EventEnvelope);
const sequencesOf = (id: string) =>
  published().flatMap(({ subject, sequence }) => (subject === id ? [sequence] : []));
const nothingPending = () => eventually(async () => expect(await relays[0]?.depth()).toBe(0), 10_000);

beforeAll(() => Stall.init());
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});
beforeEach(async () => {
  bus = new MemoryBus();
  relays = [];
  await bus.declareStream({ name: 'LIVE', subjects: ['event.live.>'], replicas: 1, maxAgeDays: 1 });
});
afterEach(async () => {
  await Promise.all(relays.map((one) => one.beforeApplicationShutdown()));
  await Stall.deleteMany();
});

describe('what an aggregate leaves in its outbox', () => {
  it('is published as a CloudEvent and then trimmed', async () => {
    const relaying = relay();
    const id = ids.ulid();
    relaying.wake('stalls', await sell(id, 1));
    await nothingPending();
    expect(published()).toEqual([
      expect.objectContaining({
        specversion: '1.0',
        type: 'live.stall.sold',
        subject: id,
        data: { pieces: 1 },
      }),
    ]);
    expect(await Stall.findById(id).lean()).toMatchObject({ outbox: [] });
  });

  it('is found without being told of it, when the writer died', async () => {
    const id = ids.ulid();
    await sell(id, 1);
    await sell(id, 2);
    relay();
    await nothingPending();
    expect(sequencesOf(id)).toEqual([1, 2]);
  });

  it('waits while the broker is away and goes out in order when it is back', async () => {
    const relaying = relay();
    const [one, two] = [ids.ulid(), ids.ulid()];
    bus.setConnected(false);
    for (const sequence of [1, 2, 3]) {
      relaying.wake('stalls', await sell(one, sequence));
      relaying.wake('stalls', await sell(two, sequence));
    }
    expect(published()).toEqual([]);
    bus.setConnected(true);
    await nothingPending();
    expect([sequencesOf(one), sequencesOf(two)]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it('is published once, in order, by two replicas side by side', async () => {
    const both = [relay(), relay()];
    const stalls = Array.from({ length: 10 }, () => ids.ulid());
    for (const sequence of [1, 2, 3, 4])
      await Promise.all(
        stalls.map(async (id, place) => {
          const written = await sell(id, sequence);
          for (const one of both) one.wake('stalls', written);
          if (place === 0) both[sequence % 2]?.wake();
        }),
      );
    await nothingPending();
    for (const id of stalls) expect(sequencesOf(id)).toEqual([1, 2, 3, 4]);
  });

  it('is not published twice when the relay died between the acknowledgement and the trim', async () => {
    const id = ids.ulid();
    const { outbox } = await sell(id, 1);
    const [stored] = outbox as OutboxEntry[];
    await bus.append('event.live.stall.sold', stored?.id ?? '', JSON.stringify(stored));
    relay();
    await nothingPending();
    expect(sequencesOf(id)).toEqual([1]);
  });
});

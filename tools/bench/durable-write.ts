// node tools/run.mjs tools/bench/durable-write.ts: a write and its event, acknowledged by the stream, against bare JetStream publish.
// MONGODB_URI and NATS_URL name the servers; the broker must run with `sync_interval: always`.
import { jetstream } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { event, type Ulid } from '@nuanxin/contracts/kernel';
import { callOf, SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import {
  BusObserver,
  type Exchange,
  NatsBus,
  outboxEntry,
  OutboxRelay,
  type Outcome,
} from '@nuanxin/platform/messaging';
import { type Aggregate, aggregate, Database } from '@nuanxin/platform/store';
import { z } from 'zod';
import { line, perSecond } from './measure';
import { QuietLog } from './quiet-log';

const IN_FLIGHT = 64;
const ROUND = 2000;
const ROUNDS = 5;
const LEAST_PER_SECOND = 300;

/** Resolves when the event of a request has been acknowledged by the stream. */
class Acknowledged extends BusObserver {
  private readonly waiting = new Map<string, (outcome: Outcome) => void>();

  of(requestId: string): Promise<Outcome> {
    return new Promise((resolve) => this.waiting.set(requestId, resolve));
  }

  started({ call }: Exchange) {
    return { ended: (outcome: Outcome) => this.waiting.get(call.requestId)?.(outcome) };
  }
}

interface Stall extends Aggregate {
  readonly title: string;
}

const stallOpened = event({
  type: 'live.stall.opened',
  summary: { zh: '摊位开张', en: 'A stall opened' },
  data: z.object({ title: z.string() }),
  delivery: 'one',
});
const stalls = aggregate<Stall>({
  name: 'stalls',
  schema: { title: { type: String, required: true } },
  indexes: [],
  view: ({ _id }) => ({ id: _id }),
});

const url = process.env['NATS_URL'] ?? 'nats://127.0.0.1:4222';
const uri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:27017';
const namespace = `bench-${process.pid}`;
const clock = new SystemClock();
const ids = new SystemIds(clock);
const log = new QuietLog();
const acknowledged = new Acknowledged();
const bus = await NatsBus.connect({ service: 'live', url, namespace }, log);
const plan = { name: 'LIVE', subjects: ['event.live.>', 'bare.>'], replicas: 1, maxAgeDays: 1 };
await bus.declareStream(plan);
const relay = new OutboxRelay(bus, clock, ids, log, acknowledged);
const database = new Database({ uri, name: `nxbench_${process.pid}` }, clock, log, relay);
const store = database.aggregates(stalls);
await database.onApplicationBootstrap();
relay.onApplicationBootstrap();

async function write(): Promise<void> {
  const requestId: Ulid = ids.ulid();
  const stall = { _id: requestId, title: '五常大米' };
  const call = callOf('live', { requestId, deadline: clock.after(5000) });
  const opened = outboxEntry(
    stallOpened,
    { subject: stall._id, sequence: 1, data: { title: stall.title } },
    call,
    clock,
    ids,
  );
  const kept = acknowledged.of(requestId);
  await store.insert(stall, { requestId, body: stall, events: [opened] });
  const outcome = await kept;
  if (outcome !== 'ok') throw new Error(`not acknowledged: ${outcome}`);
}

const connection = await connect({ servers: url });
const bare = jetstream(connection);
const body = JSON.stringify({ title: '五常大米', filler: 'x'.repeat(300) });
const publish = () => bare.publish(`${namespace}.bare.x`, body, { msgID: ids.ulid() });

/** What no outbox can do without: a document kept by the driver, then the publish. */
const bareDocuments = database.connection.collection<{ _id: string }>('bare');
const insertAndPublish = async () => {
  await bareDocuments.insertOne({ _id: ids.ulid(), ...bareDocument });
  await publish();
};
const bareDocument = { title: '五常大米', revision: 1, outbox: [{ id: 'x', data: body }] };

const figures: { ours: number; steps: number; baseline: number }[] = [];
await perSecond(IN_FLIGHT, ROUND / 4, write);
for (let round = 0; round < ROUNDS; round++)
  figures.push({
    ours: await perSecond(IN_FLIGHT, ROUND, write),
    steps: await perSecond(IN_FLIGHT, ROUND, insertAndPublish),
    baseline: await perSecond(IN_FLIGHT, ROUND, publish),
  });
const { ours, steps, baseline } = figures.toSorted((a, b) => a.ours / a.baseline - b.ours / b.baseline)[
  ROUNDS >> 1
] ?? {
  ours: 0,
  steps: 0,
  baseline: 1,
};
const ratio = line(
  'durable write: outbox, relay, stream ack, 64 in flight, /s, against bare JetStream publish',
  ours,
  baseline,
  ours / baseline,
  0.5,
);
line(
  'what bounds it: the driver inserts, then the bare publish, /s, against bare JetStream publish',
  steps,
  baseline,
  steps / baseline,
  0.5,
);
const floor = line('durable write: at least 300/s', ours, LEAST_PER_SECOND, ours / LEAST_PER_SECOND, 1);

await relay.beforeApplicationShutdown();
await database.connection.dropDatabase();
await database.onApplicationShutdown();
const { streams } = await bare.jetstreamManager();
await streams.delete(`${namespace}_LIVE`);
await Promise.all([bus.close(), connection.close()]);
process.exit(ratio && floor ? 0 : 1);

import { setTimeout as pause } from 'node:timers/promises';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { event, EventEnvelope, type Ulid } from '@nuanxin/contracts/kernel';
import { callOf, type Clock, type Ids } from '@nuanxin/platform/kernel';
import { NatsBus, NoObserver, outboxEntry, OutboxRelay } from '@nuanxin/platform/messaging';
import { type Aggregate, type Aggregates, aggregate, Database, everything } from '@nuanxin/platform/store';
import { z } from 'zod';
import { QuietLog } from '../bench/quiet-log';

const NAMESPACE = 'drill';
const STREAM = 'LIVE';
const TALLIES = 64;
const LOOK_EVERY_MS = 50;
const ANYBODY = everything('a drill counts what is its own');

interface Tally extends Aggregate {
  readonly count: number;
}

const tallyCounted = event({
  type: 'live.tally.counted',
  summary: { zh: '计数', en: 'A tally counted' },
  data: z.object({ count: z.int() }),
  delivery: 'one',
});

/** Changes of aggregates, made and told by the store and the relay that every service stands on. */
export class OutboxWrites {
  private readonly ids: Ulid[] = [];
  private readonly acknowledged = new Map<Ulid, number>();
  private isOver = false;
  private running: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly natsUrl: string,
    private readonly bus: NatsBus,
    private readonly database: Database,
    private readonly relay: OutboxRelay,
    private readonly tallies: Aggregates<Tally>,
    private readonly clock: Clock,
    private readonly makeIds: Ids,
  ) {}

  static async open(natsUrl: string, uri: string, clock: Clock, ids: Ids): Promise<OutboxWrites> {
    const log = new QuietLog();
    const bus = await NatsBus.connect({ service: 'live', url: natsUrl, namespace: NAMESPACE }, log);
    await bus.declareStream({ name: STREAM, subjects: ['event.live.>'], replicas: 1, maxAgeDays: 1 });
    const relay = new OutboxRelay(bus, clock, ids, log, new NoObserver());
    const database = new Database({ uri, name: 'nuanxin_drill' }, clock, log, relay);
    const tallies = database.aggregates(
      aggregate<Tally>({
        name: 'tallies',
        schema: { count: { type: Number, required: true } },
        indexes: [],
        view: ({ _id }) => ({ id: _id }),
      }),
    );
    await database.onApplicationBootstrap();
    relay.onApplicationBootstrap();
    const writes = new OutboxWrites(natsUrl, bus, database, relay, tallies, clock, ids);
    for (let number = 0; number < TALLIES; number++) await writes.insert();
    return writes;
  }

  /** Writes so often a second until `end`, whatever becomes of the events. */
  begin(perSecond: number): void {
    const lanes = Math.min(perSecond, 8);
    const lane = async (number: number) => {
      for (let round = number; !this.isOver; round += lanes) {
        await this.count(this.ids[round % TALLIES] ?? '');
        await pause((1_000 * lanes) / perSecond);
      }
    };
    this.running = Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
    // A refused write is told by `end`, which is called whatever happens.
    this.running.catch(() => undefined);
  }

  /** How many changes the store has acknowledged. */
  get total(): number {
    return [...this.acknowledged.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Rejects when a write was refused. */
  async end(): Promise<void> {
    this.isOver = true;
    await this.running;
  }

  /** Resolves once no document holds an event that the stream does not keep. */
  async untilDrained(): Promise<void> {
    while ((await this.relay.depth()) > 0) await pause(LOOK_EVERY_MS);
  }

  /** Where the stream differs from what was acknowledged: each count of each tally once, in its order. */
  async differences(): Promise<string[]> {
    const heard = await this.heard();
    return this.ids.flatMap((id) => {
      const counts = heard.get(id) ?? [];
      const wanted = Array.from({ length: this.acknowledged.get(id) ?? 0 }, (_, at) => at + 1);
      const isSame = counts.length === wanted.length && counts.every((count, at) => count === wanted[at]);
      return isSame ? [] : [`${id}: acknowledged 1-${wanted.length}, the stream says ${counts.join(' ')}`];
    });
  }

  async close(): Promise<void> {
    await this.relay.beforeApplicationShutdown();
    await this.database.onApplicationShutdown();
    await this.bus.close();
  }

  private async insert(): Promise<void> {
    const id = this.makeIds.ulid();
    await this.tallies.insert({ _id: id, count: 0 }, { requestId: id, body: {}, events: [] });
    this.ids.push(id);
    this.acknowledged.set(id, 0);
  }

  private async count(id: Ulid): Promise<void> {
    const request = { requestId: this.makeIds.ulid(), body: {} };
    const call = callOf('live', { requestId: request.requestId, deadline: this.clock.after(60_000) });
    const { count } = await this.tallies.change(id, ANYBODY, request, (state) => {
      const data = { count: state.count + 1 };
      const told = outboxEntry(
        tallyCounted,
        { subject: id, sequence: 0, data },
        call,
        this.clock,
        this.makeIds,
      );
      return { next: { ...state, ...data }, events: [told] };
    });
    this.acknowledged.set(id, Math.max(count, this.acknowledged.get(id) ?? 0));
  }

  private async heard(): Promise<Map<Ulid, number[]>> {
    const heard = new Map<Ulid, number[]>();
    const connection = await connect({ servers: this.natsUrl });
    const name = `${NAMESPACE}_${STREAM}`;
    const { state } = await (await jetstreamManager(connection)).streams.info(name);
    if (state.messages > 0) {
      const consumer = await jetstream(connection).consumers.get(name);
      for await (const message of await consumer.consume()) {
        const { subject, data } = EventEnvelope.parse(JSON.parse(message.string()));
        const { count } = tallyCounted.data.parse(data);
        heard.set(subject, [...(heard.get(subject) ?? []), count]);
        if (message.info.pending === 0) break;
      }
    }
    await connection.close();
    return heard;
  }
}

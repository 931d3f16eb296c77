import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { type Connection, createConnection } from 'mongoose';
import type { RunningStores } from './start-stores';

const STREAM = 'DRILL';
const SUBJECT = 'drill.written';
const DOCUMENTS = 'written';
const IN_FLIGHT = 16;
const WRITE_CONCERN = { writeConcern: { w: 'majority', j: true } } as const;

/** Numbers of what the stores said they keep. */
export interface Acknowledged {
  readonly messages: readonly number[];
  readonly documents: readonly number[];
}

/** Writes numbered messages and documents as fast as the stores acknowledge them, and reads them again. */
export class SteadyWrites {
  private readonly messages: number[] = [];
  private readonly documents: number[] = [];
  private next = 0;
  private stopped = false;
  private running: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly broker: NatsConnection,
    private readonly database: Connection,
  ) {}

  static async connect({ natsUrl, mongodbUri }: RunningStores): Promise<SteadyWrites> {
    const broker = await connect({ servers: natsUrl });
    const database = await createConnection(mongodbUri, { dbName: 'nuanxin_drill' }).asPromise();
    return new SteadyWrites(broker, database);
  }

  /** Makes the stream and the collection. */
  async prepare(): Promise<void> {
    const manager = await jetstreamManager(this.broker);
    await manager.streams.add({ name: STREAM, subjects: [SUBJECT] });
    await this.database.createCollection(DOCUMENTS);
  }

  begin(): void {
    const stream = jetstream(this.broker);
    const collection = this.database.collection<{ _id: number }>(DOCUMENTS);
    const lane = async (acknowledged: number[], write: (number: number) => Promise<unknown>) => {
      while (!this.stopped) {
        const number = this.next++;
        await write(number);
        acknowledged.push(number);
      }
    };
    const lanes = Array.from({ length: IN_FLIGHT }, () => [
      lane(this.messages, (number) => stream.publish(SUBJECT, String(number))),
      lane(this.documents, (_id) => collection.insertOne({ _id }, WRITE_CONCERN)),
    ]);
    this.running = Promise.all(lanes.flat());
    // A refused write is told by `end`, which is called whatever happens.
    this.running.catch(() => undefined);
  }

  /** What has been acknowledged by now. */
  get acknowledged(): Acknowledged {
    return { messages: [...this.messages], documents: [...this.documents] };
  }

  async end(): Promise<void> {
    this.stopped = true;
    try {
      await this.running;
    } finally {
      await this.close();
    }
  }

  /** How many of these are not there. */
  async missing(wanted: Acknowledged): Promise<{ messages: number; documents: number }> {
    const [messages, documents] = [await this.keptMessages(), await this.keptDocuments()];
    return {
      messages: wanted.messages.filter((number) => !messages.has(number)).length,
      documents: wanted.documents.filter((number) => !documents.has(number)).length,
    };
  }

  async close(): Promise<void> {
    await this.broker.close();
    await this.database.close();
  }

  private async keptMessages(): Promise<Set<number>> {
    const manager = await jetstreamManager(this.broker);
    const { state } = await manager.streams.info(STREAM);
    const kept = new Set<number>();
    if (state.messages === 0) return kept;
    const consumer = await jetstream(this.broker).consumers.get(STREAM);
    for await (const message of await consumer.consume()) {
      kept.add(Number(message.string()));
      if (message.info.pending === 0) break;
    }
    return kept;
  }

  private async keptDocuments(): Promise<Set<number>> {
    const all = await this.database.collection<{ _id: number }>(DOCUMENTS).find().toArray();
    return new Set(all.map(({ _id }) => _id));
  }
}

import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { type Clock, type Log, untilThere } from '@nuanxin/platform/kernel';
import { type Connection, createConnection, type Model } from 'mongoose';
import { Aggregates } from './aggregates';
import type { Aggregate, AggregateDefinition, CollectionDefinition, IndexDefinition } from './definition';
import { ensureIndexes } from './indexes';
import { refusedForGood } from './start-refusal';
import type { OutboxSink } from './outbox-sink';
import { aggregateFields, outboxIndex, schemaOf } from './schema';

export interface DatabaseAddress {
  readonly uri: string;
  /** `nuanxin_live`. */
  readonly name: string;
}

/** How long one operation looks for a server that can take it; in milliseconds. */
const PATIENCE = 3_000;

/** How long it waits for one of the connections when all are busy. */
const QUEUE = 10_000;

/**
 * A service's own database. Stores declare what they keep while they are constructed; at start the indexes of all of them
 * are created before anything is answered. Nest starts global modules first, so that whatever others do in
 * `onApplicationBootstrap` finds the database there; what must not wait for it stands in `onModuleInit`.
 */
export class Database implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly connection: Connection = createConnection();
  private opened: Promise<void> | undefined;
  private readonly closed = new AbortController();
  private readonly declared: { model: Model<unknown>; indexes: readonly IndexDefinition[] }[] = [];

  constructor(
    private readonly address: DatabaseAddress,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly outbox?: OutboxSink,
  ) {
    this.connection.set('sanitizeFilter', true);
    this.connection.set('strictQuery', 'throw');
  }

  get name(): string {
    return this.address.name;
  }

  /** Whether the server answers at this moment; asks it, and waits no longer than a second. */
  async answers(): Promise<boolean> {
    const { db } = this.connection;
    if (!db) return false;
    const pinged = db.command({ ping: 1 }, { timeoutMS: 1_000 });
    return pinged.then(
      () => true,
      () => false,
    );
  }

  aggregates<T extends Aggregate>(definition: AggregateDefinition<T>): Aggregates<T> {
    const { schema, indexes } = definition;
    const model = this.collection<{ _id: string }>({
      ...definition,
      schema: { ...schema, ...aggregateFields },
      indexes: [...indexes, outboxIndex],
    });
    this.outbox?.attach(model);
    return new Aggregates(model, definition, this.clock, this.outbox);
  }

  /** A plain collection: a projection, a log. Documents have a string `_id`; read them with `.lean()`. The first to ask declares it. */
  collection<T>(definition: CollectionDefinition): Model<T> {
    const { name, indexes } = definition;
    const known = this.declared.find(({ model }) => model.collection.name === name)?.model;
    if (known) return known as unknown as Model<T>;
    const model: unknown = this.connection.model(name, schemaOf(definition));
    this.declared.push({ model: model as Model<unknown>, indexes });
    return model as Model<T>;
  }

  /**
   * Connects and creates the indexes, however long the server is away; once, however many hooks ask for it.
   * @throws StartRefused when the server refuses the account or what is declared.
   */
  onApplicationBootstrap(): Promise<void> {
    this.opened ??= this.open();
    return this.opened;
  }

  private async open(): Promise<void> {
    const { uri, name } = this.address;
    const options = {
      dbName: name,
      autoIndex: false,
      autoCreate: false,
      bufferCommands: false,
      maxPoolSize: 50,
      serverSelectionTimeoutMS: PATIENCE,
      waitQueueTimeoutMS: QUEUE,
      writeConcern: { w: 'majority', journal: true },
    } as const;
    let connected = false;
    await untilThere('database', this.log, this.closed.signal, async () => {
      try {
        if (!connected) await this.connection.openUri(uri, options);
        connected = true;
        for (const { model, indexes } of this.declared) await ensureIndexes(model, indexes, this.log);
      } catch (error) {
        throw refusedForGood(error, connected) ?? error;
      }
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed.abort();
    await this.connection.close();
  }
}

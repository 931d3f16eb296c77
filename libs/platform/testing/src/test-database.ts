import { ManualClock, SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { Database, type OutboxSink } from '@nuanxin/platform/store';
import { createConnection } from 'mongoose';
import { RecordingLog } from './recording-log';

export interface TestDatabase {
  readonly database: Database;
  readonly clock: ManualClock;
  readonly log: RecordingLog;
  /** Connects and creates the indexes of everything declared so far. */
  open(): Promise<void>;
  /** Removes the database and closes the connection. */
  drop(): Promise<void>;
}

/** The address of the test server; specs never run against anything but a real database. */
export function mongodbUri(): string {
  const uri = process.env['MONGODB_URI'];
  if (!uri)
    throw new Error('MONGODB_URI is not set: specs of stores need a MongoDB or DocumentDB to run against');
  return uri;
}

/** A name no other spec uses, that says who made it. */
export function freshName(purpose: string): string {
  return `nxtest-${purpose}-${new SystemIds(new SystemClock()).ulid().slice(-12).toLowerCase()}`;
}

/** Removes a database whose user has closed its connection: whoever is still open might write it anew. */
export async function dropDatabase(name: string): Promise<void> {
  const connection = await createConnection(mongodbUri(), { dbName: name }).asPromise();
  await connection.dropDatabase();
  await connection.close();
}

/** An own, empty database: declare the stores on it, `open` it before and `drop` it after the specs of a file. */
export function testDatabase(options: { clock?: ManualClock; outbox?: OutboxSink } = {}): TestDatabase {
  const clock = options.clock ?? new ManualClock();
  const log = new RecordingLog();
  const address = { uri: mongodbUri(), name: freshName('store') };
  const database = new Database(address, clock, log, options.outbox);
  return {
    database,
    clock,
    log,
    open: () => database.onApplicationBootstrap(),
    drop: async () => {
      await database.connection.dropDatabase();
      await database.onApplicationShutdown();
    },
  };
}

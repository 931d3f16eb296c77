import { mongo } from 'mongoose';
import { Gateway } from '../gateway.ts';
import type { GatewaySettings } from '../settings.ts';
import { databaseAddress } from './database-address.ts';

/** A gateway of one spec file, a driver connected to it and a database of its own. */
export interface RunningGateway {
  readonly port: number;
  readonly client: mongo.MongoClient;
  readonly db: mongo.Db;
  /** Another driver client, closed together with everything else. */
  connect(options?: mongo.MongoClientOptions): mongo.MongoClient;
  stop(): Promise<void>;
}

export async function startGateway(changes: Partial<GatewaySettings> = {}): Promise<RunningGateway> {
  const database = databaseAddress();
  const gateway = new Gateway({
    host: '127.0.0.1',
    port: 0,
    transactionLifetime: 60_000,
    cursorIdleTime: 600_000,
    database,
    ...changes,
  });
  const port = await gateway.start().catch((cause: unknown) => {
    const message = `These specs need a PostgreSQL with DocumentDB: set DOCUMENTDB_PG_URL, for instance postgres://postgres@127.0.0.1:5432/postgres. Nothing usable answers at ${database.host}:${database.port}.`;
    throw new Error(message, { cause });
  });
  const clients: mongo.MongoClient[] = [];
  const connect = (options: mongo.MongoClientOptions = {}): mongo.MongoClient => {
    const client = new mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, options);
    clients.push(client);
    return client;
  };
  const client = connect();
  const db = client.db(`gateway_spec_${new mongo.ObjectId().toHexString()}`);
  return {
    port,
    client,
    db,
    connect,
    stop: async () => {
      await db.dropDatabase();
      await Promise.all(clients.map((one) => one.close()));
      await gateway.stop();
    },
  };
}

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Home } from '../dev/home';
import { asItLies } from './real-stack';

/** Broker and database alone, as the stack runs them; the broker knows no users. */
export interface RunningStores {
  readonly natsUrl: string;
  readonly mongodbUri: string;
  stop(): Promise<void>;
}

/** How the broker writes: as ours does, or as NATS does when nothing is said. */
export type BrokerSettings = 'ours' | 'default';

const quiet = () => undefined;

/** The folders of a drill, below the home that `npm start` uses, with its runtimes. */
export async function drillHome(name: string): Promise<Home> {
  const { defaultHome, homeAt } = await asItLies<typeof import('../dev/home')>('home.ts');
  const { root, runtimes } = defaultHome();
  return homeAt(path.join(root, name), runtimes);
}

/** Starts the stores on the data of `home`, which is kept. */
export async function startStores(home: Home, settings: BrokerSettings): Promise<RunningStores> {
  const { provideBroker } = await asItLies<typeof import('../dev/provision/broker')>('provision/broker.ts');
  const { provideDatabase } =
    await asItLies<typeof import('../dev/provision/database')>('provision/database.ts');
  const { brokerPart, writeBrokerConfiguration } =
    await asItLies<typeof import('../dev/stack/broker-part')>('stack/broker-part.ts');
  const { databaseAddress, databaseParts } =
    await asItLies<typeof import('../dev/stack/database-parts')>('stack/database-parts.ts');
  const { randomPorts } = await asItLies<typeof import('../dev/stack/ports')>('stack/ports.ts');
  const { preparePostgres } =
    await asItLies<typeof import('../dev/stack/postgres-data')>('stack/postgres-data.ts');
  const { awaitPart, startSupervisor, stopStack } =
    await asItLies<typeof import('../dev/supervisor/control')>('supervisor/control.ts');
  const { prepareHome } = await asItLies<typeof import('../dev/home')>('home.ts');

  prepareHome(home);
  const withoutServers = { ...process.env, NATS_URL: undefined, MONGODB_URI: undefined };
  const { value: broker } = await provideBroker(home, quiet, withoutServers);
  const { value: database } = await provideDatabase(home, quiet, withoutServers);
  const ports = await randomPorts([]);
  await writeBrokerConfiguration(home, ports.broker, true);
  if (settings === 'default') forgetSyncing(path.join(home.secrets, 'nats-server.conf'));
  if (database.kind === 'documentdb') await preparePostgres(home, database.postgres);
  const parts = [...brokerPart(home, broker, ports.broker), ...databaseParts(home, database, ports.database)];
  const supervisor = startSupervisor(home, parts);
  const stop = async () => void (await stopStack(home));
  try {
    await Promise.all(parts.map(({ name }) => awaitPart(home, supervisor, name)));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    natsUrl: `nats://127.0.0.1:${ports.broker}`,
    mongodbUri: databaseAddress(home, database, ports.database),
    stop,
  };
}

function forgetSyncing(file: string): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const kept = lines.filter((text) => !text.includes('sync_interval'));
  if (kept.length === lines.length) throw new Error('our broker configuration says nothing about syncing');
  writeFileSync(file, kept.join('\n'));
}

import type { Home } from '../home.ts';
import type { Part } from '../supervisor/plan.ts';
import { brokerAddress, brokerPart, writeBrokerConfiguration } from './broker-part.ts';
import { databaseAddress, databaseParts } from './database-parts.ts';
import type { Ports } from './ports.ts';
import { preparePostgres } from './postgres-data.ts';
import type { Runtimes } from './runtimes.ts';
import { serviceParts } from './service-parts.ts';

export interface StackOptions {
  readonly home: Home;
  readonly ports: Ports;
  readonly runtimes: Runtimes;
  /** Node processes to run; see `processNames`. */
  readonly processes: readonly string[];
  /** Servers for specs: the broker knows no users, and the data may be lost with the machine's power. */
  readonly forSpecs?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  /** Variables given to every service as they are. */
  readonly overrides?: Readonly<Record<string, string>>;
}

/** Prepares the folders and files that broker and database start from. Changes nothing that is already right. */
export async function prepareStack({ home, ports, runtimes, forSpecs = false }: StackOptions): Promise<void> {
  if (runtimes.broker.kind !== 'address') await writeBrokerConfiguration(home, ports.broker, forSpecs);
  if (runtimes.database.kind === 'documentdb')
    await preparePostgres(home, runtimes.database.postgres, !forSpecs);
}

/** All processes of the stack, with what each waits for. */
export function stackParts({
  home,
  ports,
  runtimes,
  processes,
  env = process.env,
  overrides = {},
}: StackOptions): Part[] {
  const stores = [
    ...brokerPart(home, runtimes.broker, ports.broker),
    ...databaseParts(home, runtimes.database, ports.database),
  ];
  const around = {
    home,
    ports,
    env,
    overrides,
    ownBroker: runtimes.broker.kind !== 'address',
    brokerUrl: brokerAddress(runtimes.broker, ports.broker),
    databaseUri: databaseAddress(home, runtimes.database, ports.database),
    ffmpeg: runtimes.ffmpeg,
  };
  return [
    ...stores,
    ...serviceParts(
      processes,
      stores.map(({ name }) => name),
      around,
    ),
  ];
}

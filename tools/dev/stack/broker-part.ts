import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { repository, type Home } from '../home.ts';
import { BROKER_IMAGE, type Broker } from '../provision/broker.ts';
import { containerName, dockerRun } from '../provision/docker.ts';
import type { Part } from '../supervisor/plan.ts';
import { execute } from '../system/execute.ts';
import { writeWhole } from '../system/write-whole.ts';

const GENERATOR = 'tools/nats/config.ts';

/** Where the broker's own configuration is kept: passwords are in it. */
const configFile = (home: Home) => path.join(home.secrets, 'nats-server.conf');

/** What every broker of ours has in common: loopback only, and nothing acknowledged before it is on the disk. */
export function plainConfiguration(port: number, store: string): string {
  return [
    `listen: "127.0.0.1:${port}"`,
    'jetstream {',
    `  store_dir: "${store}"`,
    '  sync_interval: always',
    '}',
    '',
  ].join('\n');
}

/** Writes a configuration with a user per service, from the subjects in the code; `plain` leaves the users out. */
export async function writeBrokerConfiguration(home: Home, port: number, plain = false): Promise<void> {
  const store = path.join(home.data, 'nats');
  mkdirSync(store, { recursive: true, mode: 0o700 });
  if (plain || !existsSync(path.join(repository, GENERATOR))) {
    return writeWhole(configFile(home), plainConfiguration(port, store), 0o600);
  }
  const args = [
    'tools/run.mjs',
    GENERATOR,
    '--out',
    configFile(home),
    '--port',
    String(port),
    '--store',
    store,
    '--secrets',
    home.secrets,
  ];
  await execute(process.execPath, args, { cwd: repository, limit: 60_000 });
}

/** The broker as a part of the stack; none when an address was given. */
export function brokerPart(home: Home, broker: Broker, port: number): Part[] {
  if (broker.kind === 'address') return [];
  const store = path.join(home.data, 'nats');
  const command =
    broker.kind === 'program'
      ? [...broker.command, '-c', configFile(home)]
      : dockerRun(broker.docker, {
          name: containerName(home, 'broker'),
          image: BROKER_IMAGE,
          port: { host: port, container: port },
          folders: { [store]: store, [configFile(home)]: '/nats.conf' },
          args: ['-c', '/nats.conf', '--addr', '0.0.0.0'],
        });
  return [
    {
      name: 'broker',
      command,
      env: {},
      after: [],
      ready: { kind: 'tcp', host: '127.0.0.1', port },
      readyWithin: broker.kind === 'docker' ? 180 : 30,
      stopSignal: 'SIGTERM',
      stopWithin: 10,
      address: `nats://127.0.0.1:${port}`,
    },
  ];
}

export function brokerAddress(broker: Broker, port: number): string {
  return broker.kind === 'address' ? broker.url : `nats://127.0.0.1:${port}`;
}

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { repository, type Home } from '../home.ts';
import { nodeProgram } from '../node-runtime.ts';
import { DATABASE_IMAGE, type Database } from '../provision/database.ts';
import { containerName, dockerRun } from '../provision/docker.ts';
import type { Postgres } from '../provision/postgres.ts';
import { secret } from '../secrets.ts';
import type { Part } from '../supervisor/plan.ts';
import { DATABASE_USER, runAs, socketFolder } from './postgres-data.ts';

const PREPARE = 'create extension if not exists documentdb cascade; alter extension documentdb update';

/** The database as parts of the stack; none when an address was given. */
export function databaseParts(home: Home, database: Database, port: number): Part[] {
  if (database.kind === 'address') return [];
  if (database.kind === 'documentdb') return documentdb(home, database.postgres, port);
  const folder = path.join(home.data, 'mongo');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const mongod = ['--dbpath', folder, '--bind_ip', '127.0.0.1', '--port', String(port)];
  const command =
    database.kind === 'mongod'
      ? [database.file, ...mongod]
      : dockerRun(database.docker, {
          name: containerName(home, 'database'),
          image: DATABASE_IMAGE,
          port: { host: port, container: 27017 },
          folders: { [folder]: '/data/db' },
          env: { MONGO_INITDB_ROOT_USERNAME: DATABASE_USER, MONGO_INITDB_ROOT_PASSWORD: '' },
          args: [],
        });
  const env = database.kind === 'docker' ? rootAccount(home) : {};
  return [{ ...part('database', command, port), env, readyWithin: 180 }];
}

function rootAccount(home: Home): Record<string, string> {
  return {
    MONGO_INITDB_ROOT_USERNAME: DATABASE_USER,
    MONGO_INITDB_ROOT_PASSWORD: secret(home, 'database-password'),
  };
}

function part(name: string, command: readonly string[], port: number): Part {
  return {
    name,
    command,
    env: {},
    after: [],
    ready: { kind: 'tcp', host: '127.0.0.1', port },
    readyWithin: 60,
    stopSignal: 'SIGTERM',
    stopWithin: 20,
    address: `mongodb://127.0.0.1:${port}`,
  };
}

function documentdb(home: Home, postgres: Postgres, port: number): Part[] {
  const socket = socketFolder(home);
  const connection = ['--host', socket, '--username', DATABASE_USER, '--dbname', 'postgres'];
  const server: Part = {
    name: 'postgres',
    command: [...runAs(home, postgres), ...postgres.server, '-D', path.join(home.data, 'postgres')],
    env: { PROJ_DATA: postgres.projData },
    after: [],
    ready: {
      kind: 'command',
      command: [...postgres.psql, '--no-psqlrc', '--quiet', ...connection, '--command', PREPARE],
    },
    readyWithin: 120,
    // "Fast": sessions are cut, everything is written, no recovery at the next start.
    stopSignal: 'SIGINT',
    stopWithin: 30,
    address: socket,
  };
  const gateway = path.join(repository, 'tools/dev/documentdb-gateway/main.ts');
  const listen = [
    '--port',
    String(port),
    '--pg-host',
    socket,
    '--pg-user',
    DATABASE_USER,
    '--pg-database',
    'postgres',
  ];
  const command = [nodeProgram(home), '--disable-warning=ExperimentalWarning', gateway, ...listen];
  return [server, { ...part('database', command, port), after: ['postgres'] }];
}

/** The address drivers connect to. */
export function databaseAddress(home: Home, database: Database, port: number): string {
  if (database.kind === 'address') return database.uri;
  const { MONGO_INITDB_ROOT_USERNAME: user, MONGO_INITDB_ROOT_PASSWORD: password } =
    database.kind === 'docker' ? rootAccount(home) : {};
  return `mongodb://${user ? `${user}:${password}@` : ''}127.0.0.1:${port}/?directConnection=true`;
}

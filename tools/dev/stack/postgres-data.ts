import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Home } from '../home.ts';
import { type Postgres, ZONES } from '../provision/postgres.ts';
import { execute } from '../system/execute.ts';
import { giveAway, withoutRoot } from '../system/run-as.ts';
import { writeWhole } from '../system/write-whole.ts';

/** The superuser; reachable only through the socket folder, which only its owner may enter. */
export const DATABASE_USER = 'nuanxin';
/** The kernel's limit for a socket's path is 107 bytes; PostgreSQL adds a file name of 14. */
const LONGEST_SOCKET_FOLDER = 90;

const dataFolder = (home: Home) => path.join(home.data, 'postgres');

/** The folder of the server's socket: in the home, or under the temporary folder when the home's path is too long. */
export function socketFolder(home: Home): string {
  const usual = path.join(home.root, 'socket');
  if (Buffer.byteLength(usual) <= LONGEST_SOCKET_FOLDER) return usual;
  const name = createHash('sha256').update(home.root).digest('hex').slice(0, 16);
  return path.join(tmpdir(), `nuanxin-${process.getuid?.() ?? 0}-${name}`);
}

/** The server's address for tools that speak to PostgreSQL itself. */
export function postgresAddress(home: Home): string {
  return `postgres://${DATABASE_USER}@localhost/postgres?host=${encodeURIComponent(socketFolder(home))}`;
}

/** Our settings, written at every start: small memory, no network door, time zones free of the host's files. */
export function settings(socket: string, durable: boolean): string {
  const values: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: `"${socket.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    shared_preload_libraries: 'pg_cron, pg_documentdb_core, pg_documentdb, pg_documentdb_extended_rum',
    // An ordered index is chosen for filter and sort only once its table has been analysed.
    autovacuum_naptime: '10s',
    'cron.database_name': 'postgres',
    'cron.host': socket,
    'cron.log_run': 'off',
    'cron.log_statement': 'off',
    'documentdb.localhost_connection_string': `host='${socket.replaceAll(/['\\]/g, '\\$&')}'`,
    max_connections: '100',
    shared_buffers: '64MB',
    work_mem: '4MB',
    maintenance_work_mem: '32MB',
    max_wal_size: '512MB',
    min_wal_size: '80MB',
    wal_level: 'minimal',
    max_wal_senders: '0',
    io_method: 'sync',
    jit: 'off',
    timezone: 'GMT',
    log_timezone: 'GMT',
    log_min_messages: 'warning',
    dynamic_shared_memory_type: 'sysv',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values)
    .map(([name, value]) => `${name} = '${value.replaceAll(/['\\]/g, '$&$&')}'\n`)
    .join('');
}

/** The words before every PostgreSQL command. */
export function runAs(home: Home, { server }: Postgres): string[] {
  return withoutRoot([home.data, path.dirname(server[0] ?? '/')]);
}

/** Creates the database cluster if there is none, complete or not at all, and writes today's settings. */
export async function preparePostgres(home: Home, postgres: Postgres, durable = true): Promise<string> {
  const data = dataFolder(home);
  const created = !existsSync(data);
  if (created) await initialise(home, postgres, data);
  const socket = socketFolder(home);
  mkdirSync(socket, { recursive: true, mode: 0o700 });
  const zones = path.join(data, ZONES);
  rmSync(zones, { force: true });
  symlinkSync(postgres.zones, zones);
  const configuration = path.join(data, 'postgresql.conf');
  writeWhole(configuration, settings(socket, durable), 0o600);
  for (const place of [data, configuration, socket]) giveAway(place);
  return created ? 'created' : 'kept';
}

async function initialise(home: Home, postgres: Postgres, data: string): Promise<void> {
  const partial = `${data}.part`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  giveAway(partial);
  const [command = '', ...args] = [...runAs(home, postgres), ...postgres.initdb];
  const options = [
    '--pgdata',
    partial,
    '--username',
    DATABASE_USER,
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ];
  await execute(command, [...args, ...options, '--auth-local=trust', '--auth-host=reject'], {
    limit: 120_000,
    // The one zone that needs no file: the folder must be empty, so the others are not in it yet.
    env: { PATH: '/usr/bin:/bin', TZ: 'GMT' },
  });
  renameSync(partial, data);
}

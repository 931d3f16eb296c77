import { parseArgs } from 'node:util';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** How the gateway runs; times in milliseconds. */
export interface GatewaySettings {
  readonly host: string;
  /** 0 lets the system choose; the `ready` line says which. */
  readonly port: number;
  readonly database: {
    /** A host name, or the folder of a unix socket. */
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly password?: string;
    readonly database: string;
    /** PostgreSQL connections for statements outside transactions. */
    readonly poolSize: number;
    /** PostgreSQL connections for open transactions. */
    readonly transactionPoolSize: number;
  };
  readonly transactionLifetime: number;
  readonly cursorIdleTime: number;
}

export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const OPTIONS = {
  host: { type: 'string' },
  port: { type: 'string' },
  'pg-host': { type: 'string' },
  'pg-port': { type: 'string' },
  'pg-user': { type: 'string' },
  'pg-database': { type: 'string' },
  'pool-size': { type: 'string' },
  'transaction-pool-size': { type: 'string' },
  'transaction-seconds': { type: 'string' },
  'cursor-idle-seconds': { type: 'string' },
} as const;

/** Flags first, then the environment, then defaults. Throws SettingsError with a sentence for the console. */
export function readSettings(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): GatewaySettings {
  const { values: flags } = parseArgs({ args: [...args], options: OPTIONS });
  const number = (
    name: keyof typeof OPTIONS,
    fromEnv: string | undefined,
    fallback: number,
    least: number,
  ) => {
    const text = flags[name] ?? fromEnv;
    const value = text === undefined ? fallback : Number(text);
    if (!Number.isInteger(value) || value < least)
      throw new SettingsError(`--${name} must be a whole number ≥ ${least}, not ${text}`);
    return value;
  };
  const host = flags.host ?? env['DOCUMENTDB_GATEWAY_HOST'] ?? '127.0.0.1';
  if (!LOOPBACK.has(host)) {
    throw new SettingsError(
      `the gateway checks no passwords, so it listens on loopback only; ${host} is not loopback`,
    );
  }
  const password = env['PGPASSWORD'];
  return {
    host,
    port: number('port', env['DOCUMENTDB_GATEWAY_PORT'], 27017, 0),
    database: {
      host: flags['pg-host'] ?? env['PGHOST'] ?? '127.0.0.1',
      port: number('pg-port', env['PGPORT'], 5432, 1),
      user: flags['pg-user'] ?? env['PGUSER'] ?? 'postgres',
      ...(password === undefined ? {} : { password }),
      database: flags['pg-database'] ?? env['PGDATABASE'] ?? 'postgres',
      poolSize: number('pool-size', env['DOCUMENTDB_GATEWAY_POOL_SIZE'], 16, 1),
      transactionPoolSize: number(
        'transaction-pool-size',
        env['DOCUMENTDB_GATEWAY_TRANSACTION_POOL_SIZE'],
        32,
        1,
      ),
    },
    transactionLifetime:
      1000 * number('transaction-seconds', env['DOCUMENTDB_GATEWAY_TRANSACTION_SECONDS'], 60, 1),
    cursorIdleTime:
      1000 * number('cursor-idle-seconds', env['DOCUMENTDB_GATEWAY_CURSOR_IDLE_SECONDS'], 600, 1),
  };
}

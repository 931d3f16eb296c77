import type { GatewaySettings } from '../settings.ts';

/** The PostgreSQL with DocumentDB that specs may use: DOCUMENTDB_PG_URL, else the usual PG* variables, else this machine's. */
export function databaseAddress(env = process.env): GatewaySettings['database'] {
  const url = env['DOCUMENTDB_PG_URL'] === undefined ? undefined : new URL(env['DOCUMENTDB_PG_URL']);
  const password = url?.password || env['PGPASSWORD'];
  return {
    host: url?.searchParams.get('host') ?? url?.hostname ?? env['PGHOST'] ?? '127.0.0.1',
    port: Number(url?.port || (env['PGPORT'] ?? 5432)),
    user: url?.username || (env['PGUSER'] ?? 'postgres'),
    ...(password ? { password } : {}),
    database: url?.pathname.slice(1) || (env['PGDATABASE'] ?? 'postgres'),
    poolSize: 4,
    transactionPoolSize: 4,
  };
}

import type { Database, Lease } from './database.ts';

/**
 * The gateway's own table: the reply of every retryable batch and the fact of every commit, written in the same
 * PostgreSQL transaction as the effect. A client that asks again after a crash gets the first answer.
 */
const CREATE = `
  select pg_advisory_xact_lock(7701);
  create schema if not exists documentdb_gateway;
  create table if not exists documentdb_gateway.outcome (
    id text primary key, reply bytea, at timestamptz not null default now());
  create index if not exists outcome_at on documentdb_gateway.outcome (at);`;

/** Creates the table when it is missing. */
export async function prepareOutcomeTable(database: Database): Promise<void> {
  const lease = await database.lease();
  let failed = true;
  try {
    await lease.execute(CREATE);
    failed = false;
  } finally {
    lease.release(failed);
  }
}

/**
 * Claims `id` inside the open transaction of `lease`. Gives the recorded reply when somebody claimed it before
 * (waiting for him if he is still busy), otherwise undefined: the effect is now this transaction's to make.
 */
export async function claimOutcome(lease: Lease, id: string): Promise<Buffer | undefined> {
  await lease.run('claimOutcome', [id]);
  const [row] = await lease.run('readOutcome', [id]);
  return row?.['reply'] instanceof Buffer ? row['reply'] : undefined;
}

import type { Database } from './database.ts';

/**
 * The index method that can give documents in the order of an index. Debian ships it beside DocumentDB, and
 * PostgreSQL offers it where `shared_preload_libraries` names `pg_documentdb_extended_rum`; without it every sort
 * reads all that its filter lets through.
 */
const CREATE = `
  do $$ begin
    perform pg_advisory_xact_lock(7702);
    create extension if not exists documentdb_extended_rum;
  exception when others then
    raise warning 'no ordered indexes: %', sqlerrm;
  end $$`;

/** Makes ordered indexes available where the server can; `createIndexes` uses them when they are. */
export async function prepareOrderedIndexes(database: Database): Promise<void> {
  const lease = await database.lease();
  let broken = true;
  try {
    await lease.execute(CREATE);
    broken = false;
  } finally {
    lease.release(broken);
  }
}

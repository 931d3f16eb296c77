import type { Database, Lease, SqlRunner } from '../database/database.ts';
import type { Command } from './command.ts';

type Work<T> = (sql: SqlRunner) => Promise<T> | T;

/** Milliseconds the command may take, 0 for no limit. On getMore `maxTimeMS` is how long to wait for news instead. */
function limitOf(command: Command): number {
  return command.name === 'getMore' ? 0 : Math.ceil(command.number('maxTimeMS') ?? 0);
}

/** Runs `work` on the pool; with `maxTimeMS` on one connection where PostgreSQL itself cancels what takes longer. */
export async function onPool<T>(command: Command, database: Database, work: Work<T>): Promise<T> {
  const limit = limitOf(command);
  if (limit <= 0) return work(database);
  const lease = await database.lease();
  let broken = true;
  try {
    await lease.run('statementTimeout', [`${limit}ms`]);
    try {
      return await work(lease);
    } finally {
      await lease.run('statementTimeout', ['0']);
      broken = false;
    }
  } finally {
    lease.release(broken);
  }
}

/** The same on the connection of a transaction, where a failure undoes the setting together with everything else. */
export async function inTransaction<T>(command: Command, lease: Lease, work: Work<T>): Promise<T> {
  const limit = limitOf(command);
  if (limit <= 0) return work(lease);
  await lease.run('statementTimeout', [`${limit}ms`]);
  const result = await work(lease);
  await lease.run('statementTimeout', ['0']);
  return result;
}

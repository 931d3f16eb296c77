import type { Document } from 'bson';
import type { Cursors } from '../cursors.ts';
import type { Database, SqlRunner } from '../database/database.ts';
import type { RetryableWrites } from '../sessions/retryable-writes.ts';
import type { ConnectionId } from '../sessions/transaction.ts';
import type { Transactions } from '../sessions/transactions.ts';
import type { Command } from './command.ts';

/** What the whole gateway shares. */
export interface Shared {
  readonly database: Database;
  readonly cursors: Cursors;
  readonly transactions: Transactions;
  readonly retryableWrites: RetryableWrites;
}

/** One command on its way. `sql` is the pool, or the connection of the transaction the command belongs to. */
export interface Call {
  readonly command: Command;
  readonly sql: SqlRunner;
  readonly inTransaction: boolean;
  readonly shared: Shared;
  readonly socket: ConnectionId;
  /** Counts sockets; told to clients in `hello`. */
  readonly connectionNumber: number;
}

/** A raw BSON reply is forwarded as it is; an object is encoded. */
export type Reply = Buffer | Document;

export type Handler = (call: Call) => Promise<Reply> | Reply;

/** The bytes of one column. Throws when the statement gave no row: DocumentDB has broken its word. */
export function bytesOf(rows: readonly Readonly<Record<string, unknown>>[], column = 'reply'): Buffer {
  const value = rows[0]?.[column];
  if (value instanceof Buffer) return value;
  throw new TypeError(`DocumentDB returned no ${column}`);
}

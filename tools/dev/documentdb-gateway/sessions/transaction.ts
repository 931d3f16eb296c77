import type { Lease } from '../database/database.ts';
import { CommandFailure } from '../errors/command-failure.ts';

/** Opens a transaction with MongoDB's snapshot isolation. */
export const BEGIN = 'begin isolation level repeatable read';

/** Identifies a client's socket; compared by identity only. */
export type ConnectionId = object;

/** One open multi-document transaction: a PostgreSQL connection, and the sockets that have spoken in it. */
export class Transaction {
  readonly key: string;
  readonly number: bigint;
  readonly sockets = new Set<ConnectionId>();
  private lease: Lease | undefined;
  private running = 0;
  private endAfterRun = false;

  constructor(key: string, number: bigint, lease: Lease) {
    this.key = key;
    this.number = number;
    this.lease = lease;
  }

  /** Lets `work` use the connection. Throws NoSuchTransaction when the transaction has ended meanwhile. */
  async use<T>(work: (lease: Lease) => Promise<T>): Promise<T> {
    if (!this.lease || this.endAfterRun) throw noSuchTransaction(this.number);
    this.running++;
    try {
      return await work(this.lease);
    } finally {
      this.running--;
      if (this.endAfterRun && this.running === 0) await this.rollback();
    }
  }

  /** Begins anew on a fresh snapshot. Only for a first statement, of which the client has seen nothing. */
  async restart(): Promise<void> {
    await this.use(async (lease) => {
      await lease.execute('rollback');
      await lease.execute(BEGIN);
    });
  }

  /** Writes the outcome and commits; afterwards the connection is free again. */
  async commit(): Promise<void> {
    const lease = this.takeLease();
    let failed = true;
    try {
      await lease.run('insertOutcome', [this.key, Buffer.alloc(0)]);
      await lease.execute('commit');
      failed = false;
    } finally {
      lease.release(failed);
    }
  }

  /** Undoes everything, at once or when the statement now running has ended. Never throws. */
  async rollback(): Promise<void> {
    this.endAfterRun = true;
    if (this.running > 0 || !this.lease) return;
    const lease = this.takeLease();
    const failed = await lease.execute('rollback').then(
      () => false,
      () => true,
    );
    lease.release(failed);
  }

  private takeLease(): Lease {
    const lease = this.lease;
    if (!lease) throw noSuchTransaction(this.number);
    this.lease = undefined;
    return lease;
  }
}

export function noSuchTransaction(number: bigint): CommandFailure {
  const message = `Given transaction number ${number} does not match any in-progress transactions.`;
  return new CommandFailure('NoSuchTransaction', message);
}

import type { Command } from '../commands/command.ts';
import type { Database, Lease } from '../database/database.ts';
import { claimOutcome } from '../database/outcome-table.ts';
import { CommandFailure } from '../errors/command-failure.ts';
import { MOST_RUNS, mayRunAgain, sqlStateOf } from '../errors/sql-state.ts';

/** Sessions that were never ended are forgotten beyond this many, the longest silent first. */
const MOST_SESSIONS = 20_000;

/** How a retryable write reaches the database: with DocumentDB's own transaction id, or with none inside `lease`. */
export type RetryableWork = (means: { transactionId: string } | { lease: Lease }) => Promise<Buffer>;

/**
 * Writes that may be sent twice and take effect once. DocumentDB remembers a transaction id for a single statement;
 * it ignores the id of a batch, so a batch is recorded with its reply in the outcome table.
 */
export class RetryableWrites {
  private readonly running = new Map<string, Promise<unknown>>();
  private readonly newest = new Map<string, bigint>();
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** Runs `work` once for this session and transaction number, or gives the reply of its first run. */
  async once(command: Command, statements: number, work: RetryableWork): Promise<Buffer> {
    const session = command.sessionId;
    const number = command.transactionNumber;
    if (session === undefined || number === undefined) {
      throw new CommandFailure('InvalidOptions', 'a retryable write needs lsid and txnNumber');
    }
    const newest = this.newest.get(session) ?? 0n;
    if (number < newest) {
      throw new CommandFailure(
        'TransactionTooOld',
        `txnNumber ${number} is older than ${newest} of the same session`,
      );
    }
    this.newest.delete(session);
    this.newest.set(session, number);
    const [oldest] = this.newest.keys();
    if (oldest !== undefined && this.newest.size > MOST_SESSIONS) this.newest.delete(oldest);
    const key = `${session}:${number}`;
    return this.afterTheFirst(key, () =>
      statements === 1 ? work({ transactionId: key }) : this.recorded(key, work),
    );
  }

  forgetSession(session: string): void {
    this.newest.delete(session);
  }

  /** A client that lost its socket may ask again while the first try still runs: the second waits for it. */
  private async afterTheFirst(key: string, run: () => Promise<Buffer>): Promise<Buffer> {
    await this.running.get(key)?.catch(() => undefined);
    const result = run();
    this.running.set(key, result);
    try {
      return await result;
    } finally {
      if (this.running.get(key) === result) this.running.delete(key);
    }
  }

  private async recorded(key: string, work: RetryableWork): Promise<Buffer> {
    for (let attempt = 1; ; attempt++) {
      const lease = await this.database.lease();
      try {
        return await inOneTransaction(lease, key, work);
      } catch (error) {
        if (attempt >= MOST_RUNS || !mayRunAgain(sqlStateOf(error))) throw error;
      }
    }
  }
}

async function inOneTransaction(lease: Lease, key: string, work: RetryableWork): Promise<Buffer> {
  let broken = true;
  try {
    await lease.execute('begin');
    const earlier = await claimOutcome(lease, key);
    const reply = earlier ?? (await work({ lease }));
    if (!earlier) await lease.run('recordOutcome', [key, reply]);
    await lease.execute('commit');
    broken = false;
    return reply;
  } catch (error) {
    broken = await lease.execute('rollback').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    lease.release(broken);
  }
}

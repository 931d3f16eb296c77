import type { Command } from '../commands/command.ts';
import type { Database, Lease } from '../database/database.ts';
import { claimOutcome } from '../database/outcome-table.ts';
import { CommandFailure } from '../errors/command-failure.ts';
import { meansDatabaseAway, missesNewCollection } from '../errors/sql-state.ts';
import { requireAllowedInTransaction } from './allowed-in-transactions.ts';
import { BEGIN, type ConnectionId, noSuchTransaction, Transaction } from './transaction.ts';

/** Sessions that were never ended are forgotten beyond this many. */
const MOST_SESSIONS = 20_000;

/** What is remembered of a session: its newest transaction number, and the transaction while it is open. */
interface SessionState {
  newest: bigint;
  open?: Transaction;
  timer?: NodeJS.Timeout;
}

/** The multi-document transactions of all sessions. */
export class Transactions {
  private readonly sessions = new Map<string, SessionState>();
  private readonly database: Database;
  /** Milliseconds after which an unfinished transaction is undone. */
  private readonly lifetime: number;

  constructor(database: Database, lifetime: number) {
    this.database = database;
    this.lifetime = lifetime;
  }

  /** Runs one statement of a transaction, beginning it where the command says so. A failure ends the transaction. */
  async run<T>(command: Command, socket: ConnectionId, work: (lease: Lease) => Promise<T>): Promise<T> {
    requireAllowedInTransaction(command.name, command.database);
    const session = sessionOf(command);
    const number = numberOf(command);
    const isFirst = command.flag('startTransaction') === true;
    const transaction = isFirst ? await this.begin(session, number) : this.openTransaction(session, number);
    transaction.sockets.add(socket);
    try {
      return await transaction.use(work).catch(async (error: unknown) => {
        if (!isFirst || !missesNewCollection(error)) throw error;
        await transaction.restart();
        return transaction.use(work);
      });
    } catch (error) {
      await this.end(session, transaction);
      throw error;
    }
  }

  /** Commits; asked again, it gives the same answer, also by another process after a crash. */
  async commit(command: Command): Promise<void> {
    const session = sessionOf(command);
    const number = numberOf(command);
    const transaction = this.sessions.get(session)?.open;
    if (transaction?.number !== number) return this.requireCommitted(keyOf(session, number), number);
    this.forgetOpen(session);
    try {
      await transaction.commit();
    } catch (error) {
      if (!meansDatabaseAway(error)) throw error;
      const message = 'the connection to PostgreSQL broke while committing';
      const failure = new CommandFailure('ShutdownInProgress', message, {}, { cause: error });
      throw failure.withLabel('UnknownTransactionCommitResult').withLabel('RetryableWriteError');
    }
  }

  async abort(command: Command): Promise<void> {
    const session = sessionOf(command);
    const transaction = this.openTransaction(session, numberOf(command));
    await this.end(session, transaction);
  }

  /** The session has ended: what it left open is undone. */
  async endSession(session: string): Promise<void> {
    const open = this.sessions.get(session)?.open;
    if (open) await this.end(session, open);
    this.sessions.delete(session);
  }

  /** A socket has closed: transactions that no other socket has spoken in are undone. */
  async closeSocket(socket: ConnectionId): Promise<void> {
    for (const [session, { open }] of this.sessions) {
      if (open?.sockets.delete(socket) && open.sockets.size === 0) await this.end(session, open);
    }
  }

  async endAll(): Promise<void> {
    await Promise.all([...this.sessions.keys()].map((session) => this.endSession(session)));
  }

  private async begin(session: string, number: bigint): Promise<Transaction> {
    const before = this.sessions.get(session);
    if (before && number < before.newest) {
      const message = `Cannot start transaction ${number} on session because a newer transaction ${before.newest} has already started.`;
      throw new CommandFailure('TransactionTooOld', message);
    }
    if (before && number === before.newest) {
      const message = `Cannot start a transaction with a number that was already used (${number})`;
      throw new CommandFailure('ConflictingOperationInProgress', message);
    }
    if (before?.open) await this.end(session, before.open);
    this.sessions.set(session, { newest: number });
    const lease = await this.database.leaseForTransaction();
    try {
      await lease.execute(BEGIN);
    } catch (error) {
      lease.release(true);
      throw error;
    }
    const open = new Transaction(keyOf(session, number), number, lease);
    const timer = setTimeout(() => void this.end(session, open), this.lifetime);
    this.sessions.set(session, { newest: number, open, timer });
    return open;
  }

  private openTransaction(session: string, number: bigint): Transaction {
    const open = this.sessions.get(session)?.open;
    if (open?.number !== number) throw noSuchTransaction(number);
    return open;
  }

  private async end(session: string, transaction: Transaction): Promise<void> {
    if (this.sessions.get(session)?.open === transaction) this.forgetOpen(session);
    await transaction.rollback();
  }

  private forgetOpen(session: string): void {
    const state = this.sessions.get(session);
    clearTimeout(state?.timer);
    if (!state) return;
    this.sessions.delete(session);
    this.sessions.set(session, { newest: state.newest });
    const [oldest] = this.sessions;
    if (oldest && this.sessions.size > MOST_SESSIONS && !oldest[1].open) this.sessions.delete(oldest[0]);
  }

  /** Claiming the outcome waits for a commit still on its way; a claim that succeeds means it never will. */
  private async requireCommitted(key: string, number: bigint): Promise<void> {
    const lease = await this.database.lease();
    let failed = true;
    try {
      await lease.execute('begin');
      const committed = await claimOutcome(lease, key);
      await lease.execute('rollback');
      failed = false;
      if (!committed) throw noSuchTransaction(number);
    } finally {
      lease.release(failed);
    }
  }
}

function sessionOf(command: Command): string {
  const session = command.sessionId;
  if (session === undefined)
    throw new CommandFailure('InvalidOptions', 'a transaction needs a session (lsid)');
  return session;
}

function numberOf(command: Command): bigint {
  const number = command.transactionNumber;
  if (number === undefined) throw new CommandFailure('InvalidOptions', "'autocommit' needs a 'txnNumber'");
  return number;
}

function keyOf(session: string, number: bigint): string {
  return `${session}:${number}`;
}

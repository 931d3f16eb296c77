import type { GatewaySettings } from '../settings.ts';
import { MOST_RUNS, mayRunAgain, meansDatabaseAway, sqlStateOf } from '../errors/sql-state.ts';
import { Availability } from './availability.ts';
import { ConnectionPool } from './connection-pool.ts';
import { callPrepared, type Row, type Value } from './prepared-call.ts';
import { sessionOptions } from './session-options.ts';
import { STATEMENTS, type StatementName } from './statements.ts';

/** Something that runs the named statements: the pool, or one connection of it. */
export interface SqlRunner {
  run(statement: StatementName, values: Value[]): Promise<Row[]>;
}

/** One PostgreSQL connection in the hands of one user until it is released. */
export interface Lease extends SqlRunner {
  /** Runs plain SQL such as `begin`. */
  execute(sql: string): Promise<void>;
  /** Gives the connection back; a `broken` one is closed. */
  release(broken: boolean): void;
}

/** The PostgreSQL behind the gateway: a bounded pool for statements and another one for transactions. */
export class Database implements SqlRunner {
  readonly availability: Availability;
  private readonly statements: ConnectionPool;
  private readonly transactions: ConnectionPool;

  constructor(settings: GatewaySettings['database']) {
    const { poolSize, transactionPoolSize, ...address } = settings;
    const common = {
      ...address,
      application_name: 'documentdb-gateway',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    };
    const noteFailure = (error: unknown): void => this.availability.noteFailure(error);
    this.statements = new ConnectionPool({ ...common, options: sessionOptions({}) }, poolSize, noteFailure);
    // A second writer of a document is told at once, as MongoDB does, instead of waiting for the first one's end.
    const options = sessionOptions({ lock_timeout: '100ms' });
    this.transactions = new ConnectionPool({ ...common, options }, transactionPoolSize, noteFailure);
    this.availability = new Availability(`${address.host}:${address.port}`, () => this.ask());
  }

  /** Runs one statement by itself; serialization failures and deadlocks are run again. */
  async run(statement: StatementName, values: Value[]): Promise<Row[]> {
    for (let attempt = 1; ; attempt++) {
      const client = await this.statements.acquire();
      let broken = false;
      try {
        return await callPrepared(client, STATEMENTS[statement], values);
      } catch (error) {
        broken = meansDatabaseAway(error);
        this.availability.noteFailure(error);
        if (attempt >= MOST_RUNS || !mayRunAgain(sqlStateOf(error))) throw error;
      } finally {
        this.statements.release(client, broken);
      }
    }
  }

  lease(): Promise<Lease> {
    return this.leaseFrom(this.statements);
  }

  leaseForTransaction(): Promise<Lease> {
    return this.leaseFrom(this.transactions);
  }

  async close(): Promise<void> {
    this.availability.stop();
    await Promise.all([this.statements.end(), this.transactions.end()]);
  }

  private async leaseFrom(pool: ConnectionPool): Promise<Lease> {
    const client = await pool.acquire();
    const noting = <T>(result: Promise<T>): Promise<T> =>
      result.catch((error: unknown) => {
        this.availability.noteFailure(error);
        throw error;
      });
    return {
      run: (statement, values) => noting(callPrepared(client, STATEMENTS[statement], values)),
      execute: async (sql) => void (await noting(client.query(sql))),
      release: (broken) => pool.release(client, broken),
    };
  }

  private async ask(): Promise<void> {
    const client = await this.statements.acquire();
    let broken = true;
    try {
      await client.query('select 1');
      broken = false;
    } finally {
      this.statements.release(client, broken);
    }
  }
}

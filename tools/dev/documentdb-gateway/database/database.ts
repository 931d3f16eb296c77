import pg from 'pg';
import type { GatewaySettings } from '../settings.ts';
import { MOST_RUNS, mayRunAgain, meansDatabaseAway, sqlStateOf } from '../errors/sql-state.ts';
import { Availability } from './availability.ts';
import { sessionOptions } from './session-options.ts';
import { STATEMENTS, type StatementName } from './statements.ts';

/** One row as `pg` gives it: bytea is a Buffer, bigint a string. */
export type Row = Readonly<Record<string, unknown>>;

/** Something that runs the named statements: the pool, or one connection of it. */
export interface SqlRunner {
  run(statement: StatementName, values: readonly unknown[]): Promise<Row[]>;
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
  private readonly statements: pg.Pool;
  private readonly transactions: pg.Pool;

  constructor(settings: GatewaySettings['database']) {
    const { poolSize, transactionPoolSize, ...address } = settings;
    const common = {
      ...address,
      application_name: 'documentdb-gateway',
      connectionTimeoutMillis: 30_000,
      keepAlive: true,
    };
    this.statements = new pg.Pool({ ...common, max: poolSize, options: sessionOptions({}) });
    // A second writer of a document is told at once, as MongoDB does, instead of waiting for the first one's end.
    const options = sessionOptions({ lock_timeout: '100ms' });
    this.transactions = new pg.Pool({ ...common, max: transactionPoolSize, options });
    this.availability = new Availability(`${address.host}:${address.port}`, () =>
      this.statements.query('select 1'),
    );
    for (const pool of [this.statements, this.transactions]) {
      pool.on('error', (error) => this.availability.noteFailure(error));
    }
  }

  /** Runs one statement by itself; serialization failures and deadlocks are run again. */
  async run(statement: StatementName, values: readonly unknown[]): Promise<Row[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        const { rows } = await this.statements.query<Row>({ ...STATEMENTS[statement], values: [...values] });
        return rows;
      } catch (error) {
        this.availability.noteFailure(error);
        if (attempt >= MOST_RUNS || !mayRunAgain(sqlStateOf(error))) throw error;
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

  private async leaseFrom(pool: pg.Pool): Promise<Lease> {
    const client = await pool.connect().catch((error: unknown) => {
      this.availability.noteFailure(error);
      throw error;
    });
    const onError = (error: Error): void => this.availability.noteFailure(error);
    client.on('error', onError);
    const query = async (config: pg.QueryConfig): Promise<Row[]> => {
      try {
        return (await client.query<Row>(config)).rows;
      } catch (error) {
        if (meansDatabaseAway(error)) this.availability.noteFailure(error);
        throw error;
      }
    };
    return {
      run: (statement, values) => query({ ...STATEMENTS[statement], values: [...values] }),
      execute: async (sql) => void (await query({ text: sql })),
      release: (broken) => {
        client.off('error', onError);
        client.release(broken);
      },
    };
  }
}
